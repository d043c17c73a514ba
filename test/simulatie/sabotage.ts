import * as wf from '@temporalio/workflow';
import { Execution } from '../../engine/execution/execution.ts';
import type { TraceRegel } from '../../models/proces.ts';
import { Diensten } from '../../workflows/diensten.ts';
import { Uitbak } from '../../workflows/projecteren.ts';
import { Schil } from '../../workflows/schil.ts';
import { Tijd } from '../../workflows/tijd.ts';
import { Geheugen, type Vervolg } from '../../workflows/vervolg.ts';
import { omhul } from './omhul.ts';

/** Promises broken on purpose, to see that the simulation finds it: what is done wrong. */
export const SABOTAGES = {
  'id-vergeten': 'no update and no message is remembered, so the second one of the same id is executed too',
  'timer-blijft': 'a timer or a service that is no longer needed is not cancelled',
  'dienst-blijft': 'a service whose activity was interrupted is called on',
  'weigering-verandert': 'a refused request leaves something behind',
  'token-kwijt': 'of the tokens on their way to a parallel join the second one is lost',
  'staat-veranderd': 'a step changes the state that it was given',
  'regels-kwijt': 'lines are let go before the store has them',
  'vervolg-vergeet': 'a run that continues as new forgets what it has executed',
  'vervolg-zonder-timers': 'a run that continues as new forgets its timers',
  'verhuisd-zonder-timers': 'a process that moves to another drawing forgets its timers',
  'klok-van-de-machine': 'a process asks the clock of the machine',
  'nummer-overgeslagen': 'lines get numbers with gaps',
  'dienst-vergeten': 'a service of which the number can be divided by three is never called',
  'gat-gevuld': 'the projection takes lines without those before them',
  'voor-de-vastlegging': 'the projection does not wait until a step is on record',
} as const;
export type Sabotage = keyof typeof SABOTAGES;
export const SABOTAGESOORTEN = Object.keys(SABOTAGES) as Sabotage[];

/** Breaks one promise where this is loaded: in the sandbox, and what the engine does also outside it. */
export function saboteer(soort: Sabotage): void {
  DADEN[soort]();
}

const DADEN: Readonly<Record<Sabotage, () => void>> = {
  // Of the projection, which does not run in the sandbox: see `metSabotage`.
  'gat-gevuld': () => undefined,
  'voor-de-vastlegging': () => undefined,
  'id-vergeten': () => {
    Geheugen.prototype.heeft = () => false;
  },
  'timer-blijft': () => {
    wf.CancellationScope.prototype.cancel = () => undefined;
  },
  'dienst-blijft': () => {
    Diensten.prototype.staak = () => undefined;
  },
  'weigering-verandert': () => {
    omhul(
      Geheugen.prototype,
      'heeft',
      (heeft) =>
        function onthouden(this: Geheugen, id) {
          const gezien = heeft.call(this, id);
          if (!gezien && wf.currentUpdateInfo() !== undefined) this.onthoud(`${id}?`);
          return gezien;
        },
    );
  },
  'token-kwijt': () => {
    omhul(
      Execution.prototype,
      'take',
      (take) =>
        function verlies(this: Execution, id, parent) {
          take.call(this, id, parent);
          const { node } = this.arrivals.at(-1) ?? {};
          if (node?.type === 'parallelGateway' && node.incoming.indexOf(id) === 1) this.arrivals.pop();
        },
    );
  },
  'staat-veranderd': () => {
    Execution.prototype.update = function verander(id, change) {
      return Object.assign(this.instance(id), change);
    };
  },
  'regels-kwijt': () => {
    verzend((regels) => (regels.length > 3 ? regels.slice(0, -1) : regels));
  },
  'nummer-overgeslagen': () => {
    verzend((regels) => regels.map((regel) => ({ ...regel, nummer: regel.nummer + Number(regel.nummer > 9) })));
  },
  'vervolg-vergeet': () => {
    vervolgAls((alles) => ({ ...alles, gezien: [], ontvangen: [] }));
  },
  'vervolg-zonder-timers': () => {
    vervolgAls((alles) => (alles.staat === null ? alles : { ...alles, staat: { ...alles.staat, timers: {} } }));
  },
  'verhuisd-zonder-timers': () => {
    omhul(
      Schil.prototype,
      'volg',
      (volg) =>
        function vergeet(this: Schil, naar, tekening, resultaat, at, oorzaak) {
          const kaal = resultaat === null ? null : { ...resultaat, state: { ...resultaat.state, timers: {} } };
          volg.call(this, naar, tekening, kaal, at, oorzaak);
        },
    );
  },
  'klok-van-de-machine': () => {
    Tijd.prototype.echt = () => wf.workflowInfo().unsafe.now();
  },
  'dienst-vergeten': () => {
    omhul(
      Diensten.prototype,
      'roepAan',
      (roepAan) =>
        function vergeet(this: Diensten, opdracht) {
          return Number(opdracht.instance) % 3 === 0 ? Promise.resolve() : roepAan.call(this, opdracht);
        },
    );
  },
};

/** The lines that a step made go to the outbox as `anders` makes of them. */
function verzend(anders: (regels: readonly TraceRegel[]) => readonly TraceRegel[]): void {
  omhul(
    Uitbak.prototype,
    'voegToe',
    (voegToe) =>
      function verlies(this: Uitbak, regels, taken) {
        voegToe.call(this, anders(regels), taken);
      },
  );
}

/** What goes along to a new run is what `anders` makes of it. */
function vervolgAls(anders: (vervolg: Vervolg) => Vervolg): void {
  omhul(
    Schil.prototype,
    'vervolg',
    (vervolg) =>
      function vergeet(this: Schil) {
        return anders(vervolg.call(this));
      },
  );
}
