/** Every role whose doctors prescribe and send the list; hjemmetjeneste reads it. */
export { sendingRoles as prescribingRoles } from './roles.js'
