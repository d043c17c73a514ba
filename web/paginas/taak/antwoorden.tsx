import type { ReactNode } from 'react';
import type { Vastlegging } from '../../api/casussen.ts';
import { readAntwoorden, type Leesregel } from '../../formulier/leesbaar.ts';
import type { Waarde } from '../../formulier/waarde.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

function Regels({ regels }: { readonly regels: readonly Leesregel[] }): ReactNode {
  return (
    <dl className="rt-gegevens">
      {regels.map(({ titel, tekst, onder }, index) => (
        <div key={`${titel}-${String(index)}`}>
          <dt>{titel}</dt>
          <dd>
            {tekst}
            {onder.length > 0 && <Regels regels={onder} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Antwoorden({
  formulier,
  gegevens,
}: {
  readonly formulier: Readonly<Record<string, unknown>> | null;
  readonly gegevens: Waarde;
}): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const regels = readAntwoorden(formulier, gegevens, { now, naam: namen.van });
  if (regels.length === 0) return <p className="rt-bij">Geen toelichting gegeven.</p>;
  return <Regels regels={regels} />;
}

/** What somebody laid down: closed by default, because an open task needs a few of many. */
export function VastleggingKaart({
  vastlegging,
  open = false,
}: {
  readonly vastlegging: Vastlegging;
  readonly open?: boolean;
}): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const { naam, soort, door, at, uitkomst, uitkomstnaam, status } = vastlegging;
  const wat = uitkomstnaam ?? uitkomst;
  return (
    <details className="rt-vastlegging" open={open}>
      <summary>
        <span className="rt-vastlegging__naam">
          {kop(soort, naam)}
          {wat !== null && <span className="rt-vastlegging__uitkomst">{wat}</span>}
        </span>
        <span className="rt-bij">
          {door.naam}, {namen.organisatie(door.organisatie)} · {dayAndTime(new Date(at), now)}
          {status === 'ingediend' && ' · wordt nog verwerkt'}
        </span>
      </summary>
      <Antwoorden formulier={vastlegging.formulier} gegevens={vastlegging.gegevens} />
    </details>
  );
}

function kop(soort: Vastlegging['soort'], naam: string | null): string {
  if (soort === 'termijn') return `Termijn verzet: ${naam ?? ''}`;
  return naam ?? (soort === 'migratie' ? 'Andere tekening' : 'Bericht');
}
