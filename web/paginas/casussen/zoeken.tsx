import { useMemo, useState, type ReactNode } from 'react';
import { searchCasussen, type Treffer } from '../../api/casussen.ts';
import { Formuliervelden } from '../../formulier/formulier.tsx';
import { useFouten, useIndiening } from '../../formulier/indiening.ts';
import type { Waarde } from '../../formulier/waarde.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Status } from '../../onderdelen/status.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { dateInWords } from '../../tijd/kalender.ts';
import { asVraag, gebiedsgemeenten, zoekformulier } from './zoekvraag.ts';

const geenKeuzen = (): readonly never[] => [];

/**
 * Is somebody known, or a gebied? Sent as a body and kept out of the address, for what is asked is personal data too.
 */
export function Zoeken(): ReactNode {
  const { huizen } = useWerkplek();
  const gemeenten = useMemo(() => gebiedsgemeenten(huizen), [huizen]);
  const form = useMemo(() => zoekformulier(gemeenten), [gemeenten]);
  const [waarden, setWaarden] = useState<Waarde>({});
  const [treffers, setTreffers] = useState<readonly Treffer[] | null>(null);
  const { bezig, probleem, send } = useIndiening<readonly Treffer[]>(setTreffers);
  const fouten = useFouten(probleem);
  return (
    <section className="rt-zoeken" aria-labelledby="zoeken">
      <h2 className="utrecht-heading-2" id="zoeken">
        {gemeenten.length === 0 ? 'Is iemand bekend?' : 'Is iemand bekend, of een gebied?'}
      </h2>
      <p className="rt-bij">
        Zoek op BSN, of op naam en geboortedatum{gemeenten.length > 0 && '; een gebied op naam en gemeente'}.
      </p>
      <form
        className="utrecht-form"
        role="search"
        aria-labelledby="zoeken"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTreffers(null);
          send(() => searchCasussen(asVraag(form, waarden)));
        }}
      >
        <Formuliervelden
          id="zoeken"
          form={form}
          waarden={waarden}
          fouten={fouten}
          onChange={setWaarden}
          keuzen={geenKeuzen}
          markeert={false}
        />
        <button type="submit" className="utrecht-button utrecht-button--primary-action" aria-disabled={bezig}>
          {bezig ? 'Bezig met zoeken…' : 'Zoeken'}
        </button>
      </form>
      {fouten.size === 0 && <Probleemvak probleem={probleem} />}
      <div role="status">
        {treffers !== null && probleem === null && (
          <p className="utrecht-paragraph rt-zoeken__stand">
            {treffers.length === 0
              ? 'Niet bekend: er is geen casus gevonden die u mag zien.'
              : `Bekend in ${count(treffers.length, 'casus', 'casussen')}.`}
          </p>
        )}
      </div>
      {treffers !== null && treffers.length > 0 && <Treffers treffers={treffers} />}
    </section>
  );
}

function Treffers({ treffers }: { readonly treffers: readonly Treffer[] }): ReactNode {
  const namen = useNamen();
  const kolommen: readonly Kolom<Treffer>[] = [
    { kop: 'Casus', naam: true, cel: ({ casus }) => <Koppeling naar={naarCasus(casus)}>{casus}</Koppeling> },
    {
      kop: 'Betrokkene',
      cel: ({ betrokkene }) => (
        <>
          {betrokkene.naam}
          {betrokkene.geboortedatum !== null && <span className="rt-bij">{dateInWords(betrokkene.geboortedatum)}</span>}
        </>
      ),
    },
    { kop: 'Status', cel: ({ status }) => <Status status={status} /> },
    { kop: 'Stap', cel: ({ stap }) => stap ?? '–' },
    { kop: 'Huis', cel: ({ huis }) => namen.huis(huis) },
  ];
  return (
    <Tabel
      bijschrift="Gevonden casussen"
      kolommen={kolommen}
      delen={[{ sleutel: 'treffers', kop: null, rijen: treffers }]}
      sleutel={({ casus, betrokkene }) => `${casus}-${betrokkene.naam}`}
    />
  );
}
