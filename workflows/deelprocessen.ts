import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import * as wf from '@temporalio/workflow';
import type { Variabelen } from '../activities/contract.ts';
import { kindprocesId } from '../models/kenmerken.ts';
import type { ProcesInvoer } from '../models/proces.ts';
import { altijd } from './activiteiten.ts';
import type { Opdracht } from './opdrachten.ts';
import type { Schil } from './schil.ts';
import { onderwerpVan } from './stand.ts';
import { sleutelVan } from './storingen.ts';

/** Variables that every process of a house has: they go along into a called process whatever its drawing names. */
const VAN_HET_HUIS = ['huis', 'termijnen', 'organisaties'];

/** Called processes: child workflows that outlive a continue-as-new of their caller. */
export class Deelprocessen {
  readonly #schil: Schil;

  constructor(schil: Schil) {
    this.#schil = schil;
  }

  /** The drawing that was there when we started; one that was missing then may have come since. */
  async start(opdracht: Opdracht<'startProcess'>): Promise<void> {
    const { huis } = this.#schil.invoer;
    const { instance, element, process } = opdracht;
    const vast = this.#schil.deelprocessen[process];
    const model = vast ?? (await altijd.zoekModel.executeWithOptions({ summary: process }, [huis, process]));
    if (!this.#schil.isOpen(instance)) return;
    const sleutel = sleutelVan.instantie(instance);
    if (model === null) {
      this.#schil.feiten.storing(sleutel, { element, fout: `huis ${huis} heeft geen proces ${process}`, opdracht });
      return;
    }
    if (this.#schil.storingen.verhelp(sleutel)) this.#schil.werkBij();
    await this.#start(opdracht, this.#invoer(opdracht, model));
  }

  async staak({ instance, process }: Opdracht<'cancelProcess'>): Promise<void> {
    this.#schil.storingen.verhelp(sleutelVan.instantie(instance));
    try {
      await wf.getExternalWorkflowHandle(this.#id(instance, process)).cancel();
    } catch (fout) {
      // Ended already, or never started: either way it does not run.
      wf.log.info('deelproces liep niet meer', { instance, process, fout });
    }
  }

  async #start({ instance, process }: Opdracht<'startProcess'>, invoer: ProcesInvoer): Promise<void> {
    try {
      const kind = await wf.startChild(process, {
        workflowId: this.#id(instance, process),
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        parentClosePolicy: 'ABANDON',
        args: [invoer],
        staticSummary: `${process} · ${invoer.dossier.id}`,
      });
      // It tells us itself how it ended (`bericht`), also after we continued as new; this is for one that was ended from outside.
      void kind.result().catch(() => {
        this.#schil.feiten.gebeurd({ type: 'fail', instance, code: 'DeelprocesAfgebroken', variables: {} });
      });
    } catch (fout) {
      if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout;
    }
  }

  #invoer({ instance, variables }: Opdracht<'startProcess'>, model: string): ProcesInvoer {
    const { invoer, zicht } = this.#schil;
    const { huis, dossier, klok, langsteRun, vernieuwNa } = invoer;
    const eigen = (zicht.staat?.instances['0']?.variables ?? {}) as Variabelen;
    const huisvariabelen = Object.fromEntries(Object.entries(eigen).filter(([naam]) => VAN_HET_HUIS.includes(naam)));
    const instantie = zicht.staat?.instances[instance];
    const onderwerp = instantie === undefined ? null : onderwerpVan(zicht, instantie);
    return {
      huis,
      dossier,
      model,
      klok,
      start: { variabelen: { ...(variables as Variabelen), ...huisvariabelen } },
      ouder: { workflowId: zicht.workflowId, instantie: instance },
      ...(onderwerp === null ? {} : { onderwerp }),
      ...(langsteRun === undefined ? {} : { langsteRun }),
      ...(vernieuwNa === undefined ? {} : { vernieuwNa }),
    };
  }

  #id(instance: string, process: string): string {
    return kindprocesId(this.#schil.zicht.workflowId, instance, process);
  }
}
