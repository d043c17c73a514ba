import type { ReactNode } from 'react';
import { statusName } from '../taal/woorden.ts';

type Toon = 'neutral' | 'success' | 'warning' | 'danger';

const TOON: Readonly<Record<string, Toon>> = {
  lopend: 'neutral',
  open: 'neutral',
  besloten: 'success',
  gesloten: 'success',
  gepland: 'neutral',
  afgerond: 'success',
  mislukt: 'danger',
};

export function Status({ status, toon }: { readonly status: string; readonly toon?: Toon }): ReactNode {
  const kind = toon ?? TOON[status];
  return (
    <span className={`utrecht-status-badge ${kind === undefined ? '' : `utrecht-status-badge--${kind}`}`}>
      {statusName(status)}
    </span>
  );
}
