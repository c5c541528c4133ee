/**
 * @packageDocumentation
 *
 * Encrypted graphs out of trustless HTTP gateways: whole ones as CARs, or block by block. Nothing that a gateway says
 * is believed.
 */
export { fetchGraph } from './fetch-graph.ts'
export type { FetchOptions, FetchedGraph, GatewayShare } from './fetch-graph.ts'
export { gatewayBroker } from './gateway-broker.ts'
export type { GatewayBroker } from './gateway-broker.ts'
export type { GatewaysInit } from './gateways.ts'
