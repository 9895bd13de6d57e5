import type { Catalog, Located } from '../../src/catalog/index.ts';
import type { PortalDefinition } from '../../src/records/index.ts';
import type { Schemas } from './setting-schemas.ts';

/** What entries are made controls of. */
export interface EntryContext {
  readonly card: Located;
  readonly catalog: Catalog;
  readonly schemas: Schemas;
  readonly definition: PortalDefinition | undefined;
}
