import {
  featureNames,
  type ProgramFeature,
} from "../../../modules/licensing/domain/policies/feature-catalogue"
import type LicensingModuleService from "../../../modules/licensing/service"

/** What the program calls its feature. */
export async function featureName(
  licensing: LicensingModuleService,
  programId: string,
  code: string
): Promise<string> {
  const { features } = await licensing.retrieveLicenseProgram(programId)
  const [name = code] = featureNames([code], (features ?? []) as unknown as ProgramFeature[])
  return name
}
