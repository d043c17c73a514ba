import { type mongo, Schema, type Connection, type Model, type SchemaDefinition } from 'mongoose';
import { z } from 'zod';

type Documentvorm = z.ZodObject<{ _id: z.ZodType<string> } & z.core.$ZodShape>;

/** Keys of an index, in order; 1 ascending, -1 descending. */
export interface Index {
  readonly sleutels: Readonly<Record<string, 1 | -1>>;
  readonly uniek?: boolean;
}

export interface Verzameling<T extends Documentvorm> {
  readonly naam: string;
  readonly vorm: T;
  readonly indexen?: readonly Index[];
}

/**
 * The collection without mongoose in between: no cast and no check, so only for documents and changes that typed code has
 * just made, where checking them would cost more than writing them.
 */
export function zonderOmweg<T extends { _id: string }>(model: Model<T>): mongo.Collection<T> {
  return model.collection as unknown as mongo.Collection<T>;
}

const vormen = new WeakMap<object, z.ZodType>();

/**
 * Inserts a document after checking it whole against its schema. Mongoose' own `create` does the same by way of a document
 * object, at three times the cost.
 */
export async function voegIn<T extends { _id: string }>(model: Model<T>, document: T): Promise<void> {
  vormen.get(model)?.parse(document);
  await model.collection.insertOne({ ...document } as unknown as mongo.OptionalId<mongo.BSON.Document>);
}

/**
 * The mongoose model of a document whose zod schema is the only description of it: every write is checked against it
 * field by field, unknown fields are refused, and a query on an unknown field is a programming error.
 */
export function documentmodel<T extends Documentvorm>(
  verbinding: Connection,
  verzameling: Verzameling<T>,
): Model<z.infer<T>> {
  const { naam, vorm, indexen = [] } = verzameling;
  const velden = Object.fromEntries(
    Object.entries(vorm.shape).map(([veld, type]) => [veld, veldtype(type as z.ZodType)]),
  );
  const schema = new Schema<z.infer<T>>(velden as SchemaDefinition<z.infer<T>>, {
    collection: naam,
    versionKey: false,
    id: false,
    minimize: false,
    strict: 'throw',
    strictQuery: 'throw',
    autoCreate: false,
    autoIndex: false,
    bufferCommands: false,
  });
  for (const { sleutels, uniek = false } of indexen) schema.index(sleutels, { unique: uniek });
  const model = verbinding.model<z.infer<T>>(naam, schema);
  vormen.set(model, vorm.strict());
  return model;
}

function veldtype(type: z.ZodType): Record<string, unknown> {
  return {
    type: opslagtype(type),
    required: !type.safeParse(null).success && !type.safeParse(undefined).success,
    validate: {
      validator: (waarde: unknown) => type.safeParse(waarde).success,
      message: '{PATH} past niet in het document',
    },
    ...(type.safeParse(null).success && { default: null }),
  };
}

function opslagtype(type: z.ZodType): unknown {
  const kern = type instanceof z.ZodNullable || type instanceof z.ZodOptional ? (type.unwrap() as z.ZodType) : type;
  if (kern instanceof z.ZodString || kern instanceof z.ZodStringFormat || kern instanceof z.ZodEnum) return String;
  if (kern instanceof z.ZodNumber) return Number;
  if (kern instanceof z.ZodBoolean) return Boolean;
  return Schema.Types.Mixed;
}
