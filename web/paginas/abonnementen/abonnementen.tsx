import { useMemo, useRef, useState, type ReactNode } from 'react';
import { listAbonnementen, makeAbonnement, type NieuwAbonnement } from '../../api/abonnementen.ts';
import { Invulform } from '../../formulier/invulform.tsx';
import { readFormulier } from '../../formulier/schema.ts';
import type { Groep } from '../../formulier/veld.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useWerkplek } from '../../gegevens/huis.ts';
import { Eenmalig } from '../../onderdelen/eenmalig.tsx';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { AbonnementKaart } from './abonnement-kaart.tsx';
import { SOORTNAMEN } from './soorten.ts';

/** The other systems that are told what happens in a house, for who manages it. */
export function Abonnementen(): ReactNode {
  const { waarde, probleem, ververs } = useAntwoord('abonnementen', listAbonnementen);
  const [gedaan, setGedaan] = useState<string | null>(null);
  const stand = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <Paginakop titel="Abonnementen">
        <p className="utrecht-paragraph rt-inleiding">
          Andere systemen die horen wat er in een huis gebeurt: het nummer van de casus en wat er veranderde, nooit wat
          er is vastgelegd of over wie.
        </p>
      </Paginakop>
      <p ref={stand} tabIndex={-1} className="utrecht-paragraph rt-focusvak" role="status">
        {gedaan}
        {gedaan === null && waarde?.length === 0 && 'Geen enkel systeem luistert mee.'}
      </p>
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {waarde === null && probleem === null && <Laden wat="Abonnementen" />}
      {waarde?.map((abonnement) => (
        <AbonnementKaart
          key={abonnement.id}
          abonnement={abonnement}
          onGedaan={(gevolg) => {
            setGedaan(gevolg);
            stand.current?.focus();
            ververs();
          }}
        />
      ))}
      {waarde !== null && <Nieuw onGemaakt={ververs} />}
    </>
  );
}

/** Asks for which house only where there is a choice. */
function formVoor(huizen: readonly { readonly code: string; readonly naam: string }[]): Groep {
  return readFormulier({
    type: 'object',
    properties: {
      ...(huizen.length > 1 && {
        huis: {
          type: 'string',
          title: 'Huis',
          enum: huizen.map(({ code }) => code),
          'x-labels': Object.fromEntries(huizen.map(({ code, naam }) => [code, naam])),
        },
      }),
      adres: {
        type: 'string',
        format: 'uri',
        title: 'Adres waar gebeurtenissen naartoe gaan',
        description: 'Begint met https:// en heeft geen naam of wachtwoord in zich.',
        maxLength: 1000,
      },
      soorten: {
        type: 'array',
        title: 'Welke gebeurtenissen',
        description: 'Zonder keuze: allemaal.',
        items: { type: 'string', enum: Object.keys(SOORTNAMEN), 'x-labels': SOORTNAMEN },
      },
    },
  });
}

function Nieuw({ onGemaakt }: { readonly onGemaakt: () => void }): ReactNode {
  const { huizen } = useWerkplek();
  const form = useMemo(() => formVoor(huizen), [huizen]);
  const [gemaakt, setGemaakt] = useState<NieuwAbonnement | null>(null);
  return (
    <section aria-labelledby="nieuw-abonnement" className="rt-smalle-pagina">
      <h2 className="utrecht-heading-2" id="nieuw-abonnement">
        Nieuw abonnement
      </h2>
      {gemaakt !== null && (
        <Eenmalig id="abonnementgeheim" naam={`Geheim voor ${gemaakt.adres}`} waarde={gemaakt.geheim}>
          Geef dit geheim aan de beheerder van dat systeem, dat er de handtekening onder elke gebeurtenis mee nagaat.
          Het wordt niet nog eens getoond.
        </Eenmalig>
      )}
      <Invulform
        key={gemaakt?.id ?? 'eerste'}
        id="abonnement"
        form={form}
        knop="Abonnement maken"
        nadruk="primary"
        stuur={({ soorten, ...ingevuld }) =>
          makeAbonnement({ huis: huizen[0]?.code, ...ingevuld, ...(hasItems(soorten) && { soorten }) })
        }
        onGedaan={(nieuw) => {
          setGemaakt(nieuw);
          onGemaakt();
        }}
      />
    </section>
  );
}

function hasItems(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
