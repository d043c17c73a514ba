import type { ReactNode } from 'react';
import { listOnbezorgd, repeatOnbezorgd, type Onbezorgd as Gebeurtenis } from '../../api/abonnementen.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { clockTime, longDate } from '../../tijd/kalender.ts';
import { soortnaam } from './soorten.ts';

const STAND: Readonly<Record<Gebeurtenis['status'], string>> = {
  onbezorgd: 'Niet aangenomen',
  opnieuw: 'Wordt opnieuw aangeboden',
  bezorgd: 'Later aangenomen',
};

const KOLOMMEN: readonly Kolom<Gebeurtenis>[] = [
  { kop: 'Dossier', naam: true, cel: ({ dossier }) => dossier },
  { kop: 'Wat', cel: ({ soort }) => soortnaam(soort) },
  { kop: 'Opgegeven', cel: ({ at }) => `${longDate(new Date(at))} ${clockTime(new Date(at))}` },
  { kop: 'Waarom', cel: ({ reden }) => reden },
  { kop: 'Stand', cel: ({ status }) => STAND[status] },
];

/** What an abonnement was offered again and again and never took, the newest first. */
export function Onbezorgd({
  abonnement,
  mag,
  onGedaan,
}: {
  readonly abonnement: string;
  /** Whether it can be offered again: not once it was stopped. */
  readonly mag: boolean;
  readonly onGedaan: (gevolg: string) => void;
}): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord(abonnement, (signal) => listOnbezorgd(abonnement, signal));
  const herhaling = useIndiening<number>((aantal) => {
    ververs();
    onGedaan(`${count(aantal, 'gebeurtenis wordt', 'gebeurtenissen worden')} opnieuw aangeboden.`);
  });
  if (waarde === null)
    return probleem === null ? <Laden wat="Gebeurtenissen" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />;
  return (
    <>
      <Tabel
        bijschrift="Gebeurtenissen die niet zijn aangenomen"
        kolommen={KOLOMMEN}
        delen={[{ kop: null, sleutel: 'alle', rijen: waarde }]}
        sleutel={({ gebeurtenis }) => gebeurtenis}
      />
      <Probleemvak probleem={herhaling.probleem} />
      {mag && waarde.some(({ status }) => status === 'onbezorgd') && (
        <p className="rt-knoppen">
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-disabled={herhaling.bezig}
            onClick={() => {
              herhaling.send(() => repeatOnbezorgd(abonnement));
            }}
          >
            Opnieuw aanbieden
          </button>
        </p>
      )}
    </>
  );
}
