import type { RawLocks } from "../../../../../src/modules/licensing/domain/codecs/locks"
import type { System } from "./system"

/** A fixed text: nothing of the user enters it. One line of JSON comes back. */
const QUERY = `
$ErrorActionPreference = 'SilentlyContinue'
$volume = Get-CimInstance Win32_LogicalDisk -Filter ("DeviceID='" + $env:SystemDrive + "'")
$disk = Get-CimInstance Win32_DiskDrive -Filter 'Index=0'
$optical = Get-CimInstance Win32_CDROMDrive | Select-Object -First 1
$net = Get-CimInstance Win32_NetworkAdapter -Filter 'PhysicalAdapter=True' |
  Where-Object { $_.PNPDeviceID -like 'PCI*' -and $_.MACAddress } | Sort-Object MACAddress | Select-Object -First 1
$cpu = Get-CimInstance Win32_Processor | Select-Object -First 1
$system = Get-CimInstance Win32_ComputerSystemProduct
@{
  hd_volume = $volume.VolumeSerialNumber; hd_serial = $disk.SerialNumber; optical = $optical.Name
  net = $net.MACAddress; cpu = $cpu.ProcessorId; bios = $system.UUID
} | ConvertTo-Json -Compress`

/** The locks of a computer with Windows. */
export async function windowsLocks(system: System): Promise<RawLocks> {
  const folder = `${system.env.SystemRoot ?? "C:\\Windows"}\\System32`
  const [registry, printed] = await Promise.all([
    system.output(`${folder}\\reg.exe`, [
      "query",
      "HKLM\\SOFTWARE\\Microsoft\\Cryptography",
      "/v",
      "MachineGuid",
      "/reg:64",
    ]),
    system.output(`${folder}\\WindowsPowerShell\\v1.0\\powershell.exe`, [
      "-NoProfile",
      "-NonInteractive",
      "-Command",
      QUERY,
    ]),
  ])
  const found = objectOf(printed)
  const text = (name: string) => {
    const value = found[name]
    return typeof value === "string" ? value : undefined
  }
  return {
    hd_volume: text("hd_volume"),
    os: /MachineGuid\s+REG_SZ\s+(\S+)/.exec(registry)?.[1],
    hd_serial: text("hd_serial"),
    optical: text("optical"),
    net: text("net"),
    cpu: text("cpu"),
    bios: text("bios"),
  }
}

function objectOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
