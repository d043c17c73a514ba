import { mongo, type Model } from 'mongoose';
import { voegIn } from './documentmodel.ts';

/** Whether a write failed because a document with that `_id` or unique key is there already. */
export function isDubbel(fout: unknown): boolean {
  return fout instanceof mongo.MongoServerError && fout.code === 11000;
}

/**
 * Inserts a document, or gives the one that already has its `_id`: who comes first decides. Other unique keys in the way
 * are an error, as always.
 */
export async function bewaarEenmaal<T extends { _id: string }>(model: Model<T>, document: T): Promise<T> {
  const bestaand = await vind(model, document._id);
  return bestaand ?? bewaarNieuw(model, document);
}

/** The same for what is nearly always new: inserts without looking first. */
export async function bewaarNieuw<T extends { _id: string }>(model: Model<T>, document: T): Promise<T> {
  try {
    await voegIn(model, document);
    return document;
  } catch (fout) {
    const ander = isDubbel(fout) ? await vind(model, document._id) : null;
    if (ander === null) throw fout;
    return ander;
  }
}

async function vind<T extends { _id: string }>(model: Model<T>, id: string): Promise<T | null> {
  return model.findById(id).lean<T>();
}
