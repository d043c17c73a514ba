import type { ReactNode } from 'react';
import type { Veld } from '../veld.ts';
import { JaNeeveld, Keuzeveld, Meerkeuzeveld } from './keuze.tsx';
import { Lijstveld } from './lijst.tsx';
import { Meervoudig, type VeldProps } from './omlijsting.tsx';
import { Scoresveld } from './scores.tsx';
import { Datumveld, Getalveld, Tekstveld } from './tekst.tsx';

export function Veldinvoer({ veld, pad }: VeldProps): ReactNode {
  switch (veld.soort) {
    case 'tekst':
      return <Tekstveld veld={veld} pad={pad} />;
    case 'getal':
      return <Getalveld veld={veld} pad={pad} />;
    case 'datum':
      return <Datumveld veld={veld} pad={pad} />;
    case 'ja-nee':
      return <JaNeeveld veld={veld} pad={pad} />;
    case 'keuze':
      return <Keuzeveld veld={veld} pad={pad} />;
    case 'meerkeuze':
      return <Meerkeuzeveld veld={veld} pad={pad} />;
    case 'scores':
      return <Scoresveld veld={veld} pad={pad} />;
    case 'lijst':
      return <Lijstveld veld={veld} pad={pad} toon={(props) => <Veldinvoer {...props} />} />;
    case 'groep':
      return pad.length === 0 || typeof pad.at(-1) === 'number' ? (
        <Velden velden={veld.velden} pad={pad} />
      ) : (
        <Meervoudig veld={veld} pad={pad}>
          <Velden velden={veld.velden} pad={pad} />
        </Meervoudig>
      );
    default:
      return veld satisfies never;
  }
}

function Velden({ velden, pad }: { readonly velden: readonly Veld[]; readonly pad: VeldProps['pad'] }): ReactNode {
  return (
    <div className="rt-velden">
      {velden.map((inner) => (
        <Veldinvoer key={inner.naam} veld={inner} pad={[...pad, inner.naam]} />
      ))}
    </div>
  );
}
