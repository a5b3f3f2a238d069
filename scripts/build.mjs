import { buildGas } from './build-gas.mjs';
import { buildLocal } from './build-local.mjs';
import { buildOffice } from './build-office.mjs';

await buildLocal();
await buildOffice('dist/office');
await buildGas('dist/gas');
