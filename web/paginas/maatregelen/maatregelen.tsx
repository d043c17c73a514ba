import type { ReactNode } from 'react';
import { searchMaatregelen, type Maatregelantwoord } from '../../api/maatregelen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { setQuery, useQuery } from '../../navigatie/adres.ts';
import { Huiskeuze } from '../../onderdelen/huiskeuze.tsx';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { Maatregeltabel } from './maatregeltabel.tsx';

/** What was tried before, against what, and whether it worked. What is asked stands in the address: codes, and nobody. */
export function Maatregelen(): ReactNode {
  const { huizen } = useWerkplek();
  const query = useQuery();
  const hier = huizen.filter(({ maatregelen }) => maatregelen);
  const huis = query.get('huis') ?? hier[0]?.code ?? '';
  const gekozen = Object.fromEntries([...query].filter(([naam]) => naam !== 'huis'));
  const { waarde, probleem, ververs } = useAntwoord(query.toString(), (signal) =>
    searchMaatregelen(huis, gekozen, signal),
  );
  const kies = (naam: string, code: string): void => {
    const { [naam]: _vorige, ...andere } = gekozen;
    setQuery(new URLSearchParams({ huis, ...andere, ...(code === '' ? {} : { [naam]: code }) }));
  };
  return (
    <>
      <Paginakop titel="Eerdere maatregelen">
        <p className="utrecht-paragraph rt-inleiding">
          Wat is in andere zaken geprobeerd, waartegen, en werkte het? Alleen zaken die u mag inzien tellen mee.
        </p>
      </Paginakop>
      <form
        className="rt-filters rt-niet-printen"
        aria-label="Maatregelen zoeken"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Huiskeuze id="maatregelen-huis" huis={huis} huizen={hier} />
        {waarde?.keuzes.map(({ veld, naam, waarden }) => (
          <Keuzelijst
            key={veld}
            als="filter"
            id={`maatregelen-${veld}`}
            label={naam}
            waarde={gekozen[veld] ?? ''}
            opties={[{ waarde: '', label: 'Alle' }, ...waarden.map((een) => ({ waarde: een.code, label: een.naam }))]}
            onKies={(code) => {
              kies(veld, code);
            }}
          />
        ))}
      </form>
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {waarde === null && probleem === null && <Laden wat="Maatregelen" />}
      {waarde !== null && <Gevonden antwoord={waarde} />}
    </>
  );
}

function Gevonden({ antwoord }: { readonly antwoord: Maatregelantwoord }): ReactNode {
  const { aantal, ja, deels, nee } = antwoord.totaal;
  return (
    <>
      <p className="utrecht-paragraph" role="status">
        {aantal === 0
          ? 'Hier is nog niets over vastgelegd.'
          : `${count(aantal, 'maatregel', 'maatregelen')}: ${String(ja)} werkte, ${String(deels)} deels, ${String(nee)} niet.`}
      </p>
      {aantal > 0 && <Maatregeltabel antwoord={antwoord} />}
    </>
  );
}
