/** The names of the claims that SFM reads. */
export const claim = {
  pid: 'helseid://claims/identity/pid',
  securityLevel: 'helseid://claims/identity/security_level',
  hprNumber: 'helseid://claims/hpr/hpr_number',
  clientTenancy: 'helseid://claims/client/client_tenancy',
  orgnrParent: 'helseid://claims/client/claims/orgnr_parent',
  orgnrChild: 'helseid://claims/client/claims/orgnr_child',
  orgnrSupplier: 'helseid://claims/client/claims/orgnr_supplier',
  journalId: 'nhn:sfm:journal-id',
  sfmId: 'e-helse:sfm.api/client/claims/sfm-id',
} as const
