import type { PortalDefinition } from '../records/portal.ts';
import { alpPortal } from './alp.ts';
import { darkAxionPortal } from './dark-axion.ts';
import { darkKsvzPortal } from './dark-ksvz.ts';

/** Every portal on offer, in the order that `list portals` shows. */
export const portalDefinitions: readonly PortalDefinition[] = [darkAxionPortal, alpPortal, darkKsvzPortal];
