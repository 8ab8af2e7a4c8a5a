import type { RawLocks } from "../../../../../src/modules/licensing/domain/codecs/locks"
import type { System } from "./system"

const IOREG = "/usr/sbin/ioreg"

/** The locks of a Mac. It has no optical drive of its own. */
export async function macLocks(system: System): Promise<RawLocks> {
  const [platform, disks, volume, network, processor] = await Promise.all([
    system.output(IOREG, ["-rd1", "-c", "IOPlatformExpertDevice"]),
    system.output(IOREG, ["-r", "-l", "-c", "IOBlockStorageDevice"]),
    system.output("/usr/sbin/diskutil", ["info", "/"]),
    system.output("/sbin/ifconfig", ["en0"]),
    system.output("/usr/sbin/sysctl", ["-n", "machdep.cpu.brand_string"]),
  ])
  return {
    hd_volume: /Volume UUID:\s*(\S+)/.exec(volume)?.[1],
    os: /"IOPlatformUUID" = "([^"]+)"/.exec(platform)?.[1],
    hd_serial: /"Serial Number"\s*=\s*"([^"]+)"/.exec(disks)?.[1],
    net: /\bether ([0-9a-f:]{17})/.exec(network)?.[1],
    cpu: processor.trim(),
    bios: /"IOPlatformSerialNumber" = "([^"]+)"/.exec(platform)?.[1],
  }
}
