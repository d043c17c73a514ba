import { useMemo, type ReactNode } from 'react';
import { enumerate } from '../../taal/woorden.ts';
import { BezigContext, useBezig } from '../bezig.ts';
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

/** Fields that follow each other and belong to the same outcomes. */
function together(velden: readonly Veld[]): readonly (readonly Veld[])[] {
  const groups: Veld[][] = [];
  for (const veld of velden) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.verplichtBij.join() === veld.verplichtBij.join()) last.push(veld);
    else groups.push([veld]);
  }
  return groups;
}

function Velden({ velden, pad }: { readonly velden: readonly Veld[]; readonly pad: VeldProps['pad'] }): ReactNode {
  return (
    <div className="rt-velden">
      {together(velden).map((group) => {
        const inner = group.map((veld) => <Veldinvoer key={veld.naam} veld={veld} pad={[...pad, veld.naam]} />);
        const [first] = group;
        if (first === undefined || first.verplichtBij.length === 0) return inner;
        return (
          <VoorUitkomst key={first.naam} uitkomsten={first.verplichtBij}>
            {inner}
          </VoorUitkomst>
        );
      })}
    </div>
  );
}

/** What has to be filled in only for some outcomes, set apart so that one can pass it by for the others. */
function VoorUitkomst({
  uitkomsten,
  children,
}: {
  readonly uitkomsten: readonly string[];
  readonly children: ReactNode;
}): ReactNode {
  const bezig = useBezig();
  const namen = enumerate(uitkomsten.map((waarde) => `‘${bezig.uitkomstnaam(waarde)}’`));
  const inside = useMemo(() => ({ ...bezig, markeert: false }), [bezig]);
  return (
    <div className="rt-velden rt-velden--bij" role="group" aria-label={`Alleen nodig bij ${namen}`}>
      <p className="rt-velden__kop" aria-hidden="true">
        Alleen nodig bij {namen}
      </p>
      <BezigContext value={inside}>{children}</BezigContext>
    </div>
  );
}
