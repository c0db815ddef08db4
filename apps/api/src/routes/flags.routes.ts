import { ListFlags } from '@diarium/register';
import { get, type RouteTable } from './route';

export const flagsRoutes: RouteTable = { capability: 'flags', routes: [get('/flags', ListFlags)] };
