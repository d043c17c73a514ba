import type { ReactNode } from 'react';
import { readModel, type Modelversies } from '../../api/modellen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarModel } from '../../navigatie/routes.ts';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Status } from '../../onderdelen/status.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { Tekening } from '../../tekening/tekening.tsx';
import { capitalise, count } from '../../taal/woorden.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';

export function ModelPagina({ versie }: { readonly versie: string }): ReactNode {
  const namen = useNamen();
  const now = useNu();
  const { waarde: model, probleem, ververs } = useAntwoord(versie, (signal) => readModel(versie, signal));
  const boven = <Koppeling naar="/modellen">Modellen</Koppeling>;
  if (model === null) {
    return (
      <>
        <Paginakop titel="Model" boven={boven} />
        {probleem === null ? <Laden wat="Model" /> : <Probleemvak probleem={probleem} opnieuw={ververs} />}
      </>
    );
  }
  return (
    <>
      <Paginakop titel={capitalise(model.naam)} boven={boven}>
        <dl className="rt-feiten">
          <div>
            <dt>Huis</dt>
            <dd>{namen.huis(model.huis)}</dd>
          </div>
          <div>
            <dt>Versie</dt>
            <dd>
              <code title={model.versie}>{model.versie.slice(0, 10)}</code>{' '}
              <Status
                status={model.actueel ? 'in gebruik' : 'eerdere versie'}
                toon={model.actueel ? 'success' : 'neutral'}
              />
            </dd>
          </div>
          <div>
            <dt>Geplaatst</dt>
            <dd>{dayAndTime(new Date(model.geplaatst), now)}</dd>
          </div>
        </dl>
      </Paginakop>
      <Tekening model={model.versie} naam={model.naam} />
      <Versies model={model} />
    </>
  );
}

function Versies({ model }: { readonly model: Modelversies }): ReactNode {
  const now = useNu();
  const kolommen: readonly Kolom<Modelversies['versies'][number]>[] = [
    {
      kop: 'Versie',
      naam: true,
      cel: ({ versie }) =>
        versie === model.versie ? (
          <code>{versie.slice(0, 10)} (deze)</code>
        ) : (
          <Koppeling naar={naarModel(versie)}>
            <code>{versie.slice(0, 10)}</code>
          </Koppeling>
        ),
    },
    { kop: 'Geplaatst', cel: ({ geplaatst }) => dayAndTime(new Date(geplaatst), now) },
    { kop: 'Nieuwe casussen', cel: ({ actueel }) => (actueel ? 'volgen deze' : 'volgen een latere') },
    { kop: 'Loopt nog in', klasse: 'rt-getal', cel: ({ lopend }) => count(lopend, 'proces', 'processen') },
  ];
  return (
    <section aria-labelledby="versies">
      <h2 className="utrecht-heading-2" id="versies">
        Versies
      </h2>
      <Tabel
        bijschrift={`Versies van ${model.naam}`}
        kolommen={kolommen}
        delen={[{ sleutel: 'versies', kop: null, rijen: model.versies }]}
        sleutel={({ versie }) => versie}
      />
    </section>
  );
}
