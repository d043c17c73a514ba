import { useState, type ReactNode } from 'react';
import { DAGEN, dagenLater, readRooster, zetPiket, type Beurt } from '../../api/piket.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';

/** Fills what is still empty of these two weeks as the two weeks before were. */
export function Vullen({
  huis,
  beurten,
  nu,
  onAnders,
}: {
  readonly huis: string;
  readonly beurten: readonly Beurt[];
  readonly nu: Date;
  readonly onAnders: () => void;
}): ReactNode {
  const [gevuld, setGevuld] = useState<number | null>(null);
  const { bezig, probleem, send } = useIndiening<number>((aantal) => {
    setGevuld(aantal);
    onAnders();
  });
  const leeg = beurten.filter(({ wie, tot }) => wie === null && new Date(tot) > nu);
  const [eerste] = leeg;
  if (eerste === undefined && gevuld === null) return null;
  const vul = async (vanaf: string): Promise<number> => {
    const eerder = await readRooster(huis, dagenLater(vanaf, -DAGEN));
    const nieuw = leeg.flatMap(({ datum, blok }) => {
      const toen = eerder.beurten.find((een) => een.blok === blok && dagenLater(een.datum, DAGEN) === datum);
      return toen === undefined || toen.wie === null || !toen.kan
        ? []
        : [{ datum, blok, medewerker: toen.wie.medewerker }];
    });
    if (nieuw.length > 0) await zetPiket(huis, nieuw);
    return nieuw.length;
  };
  return (
    <>
      <Probleemvak probleem={probleem} />
      <div className="rt-knoppen rt-niet-printen">
        {eerste !== undefined && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-disabled={bezig}
            onClick={() => {
              if (!bezig) send(() => vul(beurten[0]?.datum ?? eerste.datum));
            }}
          >
            Lege plekken vullen zoals twee weken eerder
          </button>
        )}
        <span role="status">{gevuld !== null && `${count(gevuld, 'plek', 'plekken')} gevuld.`}</span>
      </div>
    </>
  );
}
