import { MongooseError, mongo } from 'mongoose';
import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { SleutelVernietigd } from '../../models/versleuteling/kluis.ts';
import { Problem } from '../problemen.ts';

/** What went wrong, as the problem that the sender hears; whatever is not known by name is an internal error. */
export function alsProbleem(fout: unknown): Problem {
  if (fout instanceof Problem) return fout;
  if (fout instanceof SleutelVernietigd)
    return new Problem('InhoudVernietigd', 'De sleutel van dit dossier is vernietigd.', { cause: fout });
  if (isOpslagWeg(fout))
    return new Problem('OpslagWeg', 'De opslag antwoordt niet; probeer het zo opnieuw.', { cause: fout });
  if (isProcesWeg(fout))
    return new Problem('ProcesWeg', 'De procesdienst antwoordt niet; probeer het zo opnieuw.', { cause: fout });
  return new Problem('InterneFout', 'Er ging iets mis; het is vastgelegd onder het verzoeknummer.', { cause: fout });
}

/** The store cannot be reached, or is gone in the middle: whether a write happened is then unknown. */
export function isOpslagWeg(fout: unknown): boolean {
  return (
    fout instanceof mongo.MongoNetworkError ||
    fout instanceof mongo.MongoServerSelectionError ||
    fout instanceof mongo.MongoNotConnectedError ||
    fout instanceof mongo.MongoTopologyClosedError ||
    (fout instanceof mongo.MongoError && fout.hasErrorLabel('RetryableWriteError')) ||
    (fout instanceof MongooseError && /initial connection|bufferCommands/.test(fout.message))
  );
}

/** Temporal or its worker did not answer in time: whether an update happened is then unknown. */
export function isProcesWeg(fout: unknown): boolean {
  if (fout instanceof WorkflowNotFoundError) return false;
  return isGrpcServiceError(fout) || fout instanceof ServiceError;
}
