import { useState, type ReactNode } from 'react';
import { readKoppeling, renewKoppeling, revokeKoppeling } from '../../api/agenda.ts';
import { asProbleem, type Probleem } from '../../api/probleem.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { Eenmalig } from '../../onderdelen/eenmalig.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { dateInWords } from '../../tijd/kalender.ts';

/** The secret link for one's own agenda: made, renewed and taken back here. It is shown when it is made, and never again. */
export function Agenda(): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord('agendakoppeling', readKoppeling);
  const [link, setLink] = useState<string | null>(null);
  const [mislukt, setMislukt] = useState<Probleem | null>(null);
  const [bezig, setBezig] = useState(false);

  const doe = (werk: () => Promise<string | null>): void => {
    if (bezig) return;
    setBezig(true);
    setMislukt(null);
    werk()
      .then(setLink, (error: unknown) => {
        setMislukt(asProbleem(error));
      })
      .finally(() => {
        setBezig(false);
        ververs();
      });
  };
  const koppeling = waarde?.koppeling ?? null;
  return (
    <>
      <Paginakop
        titel="Overleggen in uw eigen agenda"
        boven={<Koppeling naar="/overleggen">Terug naar overleggen</Koppeling>}
      >
        <p className="utrecht-paragraph">
          Met een eigen link houdt uw agendaprogramma de overleggen bij waarvoor u bent uitgenodigd. In de agenda staan
          alleen de naam van het overleg of het casusnummer, en het tijdstip.
        </p>
      </Paginakop>
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      <Probleemvak probleem={mislukt} />
      {waarde === null && probleem === null && <Laden wat="Agendalink" />}
      {link !== null && (
        <Eenmalig id="agendalink" naam="Uw nieuwe link" waarde={link}>
          Neem de link nu over in uw agendaprogramma, als agenda van internet: hij wordt niet nog eens getoond. Wie hem
          heeft, ziet uw overleggen; deel hem dus niet. Een eerdere link werkt niet meer.
        </Eenmalig>
      )}
      {waarde !== null && (
        <>
          <p className="utrecht-paragraph">
            {koppeling === null
              ? 'U hebt nog geen link.'
              : `Uw link werkt sinds ${dateInWords(koppeling.sinds.slice(0, 10))}, tot en met ${dateInWords(koppeling.tot.slice(0, 10))}.`}
          </p>
          <p className="rt-knoppen">
            <button
              type="button"
              className="utrecht-button utrecht-button--primary-action"
              aria-disabled={bezig}
              onClick={() => {
                doe(async () => `${location.origin}${(await renewKoppeling()).pad}`);
              }}
            >
              {koppeling === null ? 'Link maken' : 'Link vernieuwen'}
            </button>
            {koppeling !== null && (
              <button
                type="button"
                className="utrecht-button utrecht-button--secondary-action"
                aria-disabled={bezig}
                onClick={() => {
                  doe(async () => {
                    await revokeKoppeling();
                    return null;
                  });
                }}
              >
                Link intrekken
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
}
