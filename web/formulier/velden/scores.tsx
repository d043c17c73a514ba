import type { ReactNode } from 'react';
import { useBezig } from '../bezig.ts';
import { pathKey, veldId } from '../fouten.ts';
import type { Veld } from '../veld.ts';
import { valueAt } from '../waarde.ts';
import { Fout, Meervoudig, type VeldProps } from './omlijsting.tsx';

/** ZRM: from acute problem to fully self-reliant; the words stand at the ends of the scale. */
const UITERSTEN = { laag: 'acute problematiek', hoog: 'volledig zelfredzaam' };

/** The leefgebieden as a grid: a row of radio buttons for each, so that arrow keys score and Tab goes on. */
export function Scoresveld({ veld, pad }: VeldProps<Extract<Veld, { soort: 'scores' }>>): ReactNode {
  const { waarden, set, formulier, fouten } = useBezig();
  const scores = Array.from({ length: veld.max - veld.min + 1 }, (_, index) => veld.min + index);
  return (
    <Meervoudig veld={veld} pad={pad}>
      <p className="rt-scores__schaal">
        {veld.min} = {UITERSTEN.laag}, {veld.max} = {UITERSTEN.hoog}
      </p>
      <div className="rt-scores">
        {veld.domeinen.map(({ waarde: domein, label }) => {
          const plaats = [...pad, domein];
          const id = veldId(formulier, plaats);
          const fout = fouten.get(pathKey(plaats));
          return (
            <div className="rt-scores__rij" key={domein} role="radiogroup" aria-labelledby={`${id}-naam`}>
              <span className="rt-scores__naam" id={`${id}-naam`}>
                {label}
                <Fout fout={fout} id={id} />
              </span>
              <span className="rt-scores__keuzen">
                {scores.map((score) => (
                  <label className="rt-score" key={score}>
                    <input
                      type="radio"
                      id={score === veld.min ? id : `${id}-${String(score)}`}
                      name={id}
                      checked={valueAt(waarden, plaats) === score}
                      onChange={() => {
                        set(plaats, score);
                      }}
                    />
                    <span>{score}</span>
                  </label>
                ))}
              </span>
            </div>
          );
        })}
      </div>
    </Meervoudig>
  );
}
