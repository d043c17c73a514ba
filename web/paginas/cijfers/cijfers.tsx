import { useState, type ReactNode } from 'react';
import { readCijfers, readCijfersCsv, type Dagen } from '../../api/cijfers.ts';
import { asProbleem, type Probleem } from '../../api/probleem.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { setQuery, useQuery } from '../../navigatie/adres.ts';
import { Huiskeuze } from '../../onderdelen/huiskeuze.tsx';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { dateInWords } from '../../tijd/kalender.ts';
import { CijfertabelVak } from './cijfertabel.tsx';

function inWords({ vanaf, tot }: Dagen): string {
  return `${dateInWords(vanaf)} tot en met ${dateInWords(tot)}`;
}

/** Hands the visitor a file, as a link to it would: the address alone would lack the token. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** The figures of one house or location over one period. What was chosen stands in the address, so that a page can be kept. */
export function Cijfers(): ReactNode {
  const { huizen } = useWerkplek();
  const query = useQuery();
  const [fout, setFout] = useState<Probleem | null>(null);
  const huis = query.get('huis') ?? huizen[0]?.code ?? '';
  const [vanaf, tot] = [query.get('vanaf'), query.get('tot')];
  const gevraagd = vanaf === null || tot === null ? null : { vanaf, tot };
  const { waarde, probleem, ververs } = useAntwoord(`cijfers ${huis} ${vanaf ?? ''} ${tot ?? ''}`, (signal) =>
    readCijfers(huis, gevraagd, signal),
  );
  const periode = waarde?.periodes[0];
  const locatie = periode?.locaties.find(({ code }) => code === query.get('locatie'));
  const haalCsv = async (dagen: Dagen): Promise<void> => {
    setFout(null);
    try {
      save(`cijfers-${huis}-${dagen.vanaf}-${dagen.tot}.csv`, await readCijfersCsv(huis, dagen));
    } catch (error) {
      setFout(asProbleem(error));
    }
  };
  return (
    <>
      <Paginakop titel="Cijfers">
        <p className="utrecht-paragraph rt-inleiding">
          {locatie?.naam ?? huizen.find(({ code }) => code === huis)?.naam}
          {periode !== undefined && `, ${inWords(periode)}`}
        </p>
      </Paginakop>
      <form
        className="rt-filters rt-niet-printen"
        aria-label="Cijfers kiezen"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Huiskeuze id="cijfers-huis" huis={huis} huizen={huizen} />
        {waarde !== null && waarde.keuze.length > 0 && (
          <Keuzelijst
            id="cijfers-periode"
            label="Periode"
            als="filter"
            waarde={periode?.vanaf ?? ''}
            opties={waarde.keuze.map((dagen) => ({ waarde: dagen.vanaf, label: inWords(dagen) }))}
            onKies={(eerste) => {
              const dagen = waarde.keuze.find((one) => one.vanaf === eerste);
              if (dagen !== undefined)
                setQuery(new URLSearchParams({ huis, ...(locatie && { locatie: locatie.code }), ...dagen }));
            }}
          />
        )}
        {periode !== undefined && periode.locaties.length > 0 && (
          <Keuzelijst
            id="cijfers-locatie"
            label="Locatie"
            als="filter"
            waarde={locatie?.code ?? ''}
            opties={[
              { waarde: '', label: 'Alle samen' },
              ...periode.locaties.map(({ code, naam }) => ({ waarde: code, label: naam })),
            ]}
            onKies={(code) => {
              const dagen = gevraagd ?? { vanaf: periode.vanaf, tot: periode.tot };
              setQuery(new URLSearchParams({ huis, ...(code !== '' && { locatie: code }), ...dagen }));
            }}
          />
        )}
        {periode !== undefined && (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            onClick={() => void haalCsv(periode)}
          >
            Downloaden als CSV
          </button>
        )}
      </form>
      <Probleemvak probleem={fout} />
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {waarde === null && probleem === null && <Laden wat="Cijfers" />}
      {waarde !== null && periode === undefined && (
        <p className="utrecht-paragraph" role="status">
          Er is nog geen periode voorbij om cijfers van te tonen.
        </p>
      )}
      {waarde !== null && periode !== undefined && (
        <>
          <p className="utrecht-paragraph">
            Een punt (·) is afgeschermd: het gaat over minder dan {count(waarde.drempel, 'casus', 'casussen')}, of het
            zou zo’n klein getal verraden.
          </p>
          {(locatie ?? periode).tabellen.map((tabel) => (
            <CijfertabelVak key={tabel.cijfer} tabel={tabel} />
          ))}
        </>
      )}
    </>
  );
}
