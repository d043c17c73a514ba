import { useCallback, useState, type ReactNode } from 'react';
import { listWensen, type Wensenlijst } from '../../api/wensen.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { useLijst } from '../../gegevens/lijst.ts';
import { setQuery, useQuery } from '../../navigatie/adres.ts';
import { Casusnummers } from '../../onderdelen/casusnummers.tsx';
import { Meer } from '../../onderdelen/meer.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';
import { Wensfilters } from './wensfilters.tsx';
import { Wensentabel } from './wensentabel.tsx';
import { Wenstellingen } from './wenstellingen.tsx';

/** Who wants what over casussen, and what goes first. What is asked stands in the address: codes, and nobody. */
export function Wensen(): ReactNode {
  const { huizen } = useWerkplek();
  const query = useQuery();
  const hier = huizen.filter(({ wensen }) => wensen);
  const gekozen = { huis: hier[0]?.code ?? '', ...Object.fromEntries(query) };
  const [antwoord, setAntwoord] = useState<Wensenlijst | null>(null);
  const lijst = useLijst(query.toString(), async (cursor, signal) => {
    const bladzijde = await listWensen(gekozen, cursor, signal);
    setAntwoord(bladzijde);
    return bladzijde;
  });
  const [lijf, setLijf] = useState<HTMLDivElement | null>(null);
  const naarItem = useCallback(
    (plaats: number) => {
      lijf?.querySelectorAll<HTMLAnchorElement>('tbody th a')[plaats]?.focus();
    },
    [lijf],
  );
  const kies = (naam: string, waarde: string): void => {
    // Another house has other gemeenten and partners.
    const next = naam === 'huis' ? new URLSearchParams() : new URLSearchParams(query);
    if (waarde === '') next.delete(naam);
    else next.set(naam, waarde);
    setQuery(next);
  };
  return (
    <>
      <Paginakop titel="Wensen">
        <p className="utrecht-paragraph rt-inleiding">
          Wat willen gemeenten, politie, OM en andere partners in de lopende casussen, en wat gaat voor? Alleen casussen
          die u mag inzien tellen mee.
        </p>
      </Paginakop>
      <Probleemvak probleem={lijst.probleem} opnieuw={lijst.ververs} />
      {antwoord === null && lijst.probleem === null && <Laden wat="Wensen" />}
      {antwoord !== null && (
        <>
          <Wenstellingen huis={gekozen.huis} antwoord={antwoord} />
          <section aria-labelledby="alle-wensen">
            <h2 className="utrecht-heading-2" id="alle-wensen">
              Alle wensen
            </h2>
            <Wensfilters antwoord={antwoord} huizen={hier} gekozen={gekozen} onKies={kies} />
            {lijst.geladen && lijst.items.length === 0 && (
              <p className="utrecht-paragraph" role="status">
                Er zijn geen wensen om te tonen.
              </p>
            )}
            {lijst.items.length > 0 && (
              <div ref={setLijf}>
                <Wensentabel antwoord={antwoord} wensen={lijst.items} onAnders={lijst.ververs} />
                <Meer lijst={lijst} een="wens" veel="wensen" naarItem={naarItem} />
              </div>
            )}
          </section>
          <InWoorden casussen={antwoord.inWoorden} />
        </>
      )}
    </>
  );
}

/** Plans of before say what is wanted in words: nothing of that can be counted. */
function InWoorden({ casussen }: { readonly casussen: readonly string[] }): ReactNode {
  if (casussen.length === 0) return null;
  return (
    <section aria-labelledby="in-woorden">
      <h2 className="utrecht-heading-2" id="in-woorden">
        Alleen in woorden
      </h2>
      <p className="utrecht-paragraph">
        {count(casussen.length, 'plan is', 'plannen zijn')} van vóór deze lijst: de wensen staan daar alleen in woorden
        in. Bij het eerstvolgende plan komen ze hier.
      </p>
      <Casusnummers casussen={casussen} />
    </section>
  );
}
