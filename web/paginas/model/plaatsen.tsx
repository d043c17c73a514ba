import { useState, type ReactNode } from 'react';
import { placeModellen, type Bestand } from '../../api/modellen.ts';
import { useIndiening } from '../../formulier/indiening.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Keuzelijst } from '../../onderdelen/keuzelijst.tsx';
import { Probleemvak, Vak } from '../../onderdelen/vak.tsx';
import { count } from '../../taal/woorden.ts';

async function readBestanden(files: readonly File[]): Promise<readonly Bestand[]> {
  return Promise.all(files.map(async (file) => ({ naam: file.name, inhoud: await file.text() })));
}

/** Puts a new version of drawings in use. What is wrong with them comes back as a list, and then nothing is placed. */
export function Plaatsen({ onGeplaatst }: { readonly onGeplaatst: () => void }): ReactNode {
  const { huizen } = useWerkplek();
  const namen = useNamen();
  const [huis, setHuis] = useState(huizen[0]?.code ?? '');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [geplaatst, setGeplaatst] = useState<number | null>(null);
  const { bezig, probleem, send } = useIndiening<number>((aantal) => {
    setGeplaatst(aantal);
    onGeplaatst();
  });
  return (
    <section aria-labelledby="plaatsen">
      <h2 className="utrecht-heading-2" id="plaatsen">
        Nieuwe versie plaatsen
      </h2>
      <form
        className="utrecht-form rt-smalle-pagina"
        onSubmit={(event) => {
          event.preventDefault();
          setGeplaatst(null);
          send(async (sleutel) => {
            await placeModellen(huis, await readBestanden(files), sleutel);
            return files.length;
          });
        }}
      >
        <Keuzelijst
          als="veld"
          id="plaatsen-huis"
          label="Huis"
          waarde={huis}
          onKies={setHuis}
          opties={huizen.map(({ code }) => ({ waarde: code, label: namen.huis(code) }))}
        />
        <div className="utrecht-form-field rt-veld">
          <label className="utrecht-form-label" htmlFor="plaatsen-bestanden">
            Bestanden
          </label>
          <p className="utrecht-form-field-description" id="plaatsen-uitleg">
            Tekeningen (.bpmn), beslistabellen (.dmn) en formulieren (.form.json).
          </p>
          <input
            id="plaatsen-bestanden"
            type="file"
            multiple
            required
            accept=".bpmn,.dmn,.json"
            aria-describedby="plaatsen-uitleg"
            onChange={(event) => {
              setFiles([...(event.target.files ?? [])]);
            }}
          />
        </div>
        <button type="submit" className="utrecht-button utrecht-button--primary-action" aria-disabled={bezig}>
          {bezig ? 'Bezig met controleren…' : 'Controleren en plaatsen'}
        </button>
      </form>
      <Probleemvak probleem={probleem} />
      {probleem !== null && probleem.fouten.length > 0 && (
        <ul className="utrecht-unordered-list">
          {probleem.fouten.map(({ veld, melding }, index) => (
            <li key={`${veld}-${String(index)}`}>
              <strong>{veld}</strong>: {melding}
            </li>
          ))}
        </ul>
      )}
      {geplaatst !== null && probleem === null && (
        <Vak soort="goed" live>
          <p className="utrecht-paragraph">
            {count(geplaatst, 'bestand', 'bestanden')} geplaatst. Nieuwe casussen volgen deze versie.
          </p>
        </Vak>
      )}
    </section>
  );
}
