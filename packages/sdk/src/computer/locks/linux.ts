import type { RawLocks } from "../../../../../src/modules/licensing/domain/codecs/locks"
import type { System } from "./system"

const first = (...texts: string[]) => texts.map((text) => text.trim()).find((text) => text !== "")

/** The locks of a computer with Linux, from files that everybody may read. */
export async function linuxLocks(system: System): Promise<RawLocks> {
  const device = await rootDevice(system)
  return {
    hd_volume: await volumeId(system, device),
    os: first(await system.text("/etc/machine-id"), await system.text("/var/lib/dbus/machine-id")),
    hd_serial: await diskSerial(system, device),
    optical: await opticalDrive(system),
    net: await networkAddress(system),
    cpu: await processor(system),
    bios: await board(system),
  }
}

/** The name of the device that holds the root of the file system, such as `nvme0n1p2`; "" in a container. */
async function rootDevice(system: System): Promise<string> {
  const mounts = await system.text("/proc/mounts")
  const [, source = ""] = /^(\/dev\/\S+) \/ /m.exec(mounts) ?? []
  const target = (await system.link(source)) || source
  return target.replace(/^\/dev\//, "")
}

async function volumeId(system: System, device: string): Promise<string | undefined> {
  const folder = "/dev/disk/by-uuid"
  for (const name of device === "" ? [] : await system.names(folder)) {
    if ((await system.link(`${folder}/${name}`)) === `/dev/${device}`) {
      return name
    }
  }
  return undefined
}

/** Disks that leave the computer by themselves are none of it. */
const REMOVABLE = /^(loop|ram|zram|sr|fd|dm-|md)/

async function diskSerial(system: System, device: string): Promise<string | undefined> {
  const disks = (await system.names("/sys/block")).filter((name) => !REMOVABLE.test(name))
  const own = disks.filter((name) => device.startsWith(name))
  for (const disk of [...own, ...disks]) {
    const folder = `/sys/block/${disk}`
    if ((await system.text(`${folder}/removable`)).trim() === "1") {
      continue
    }
    const serial = first(
      await system.text(`${folder}/device/serial`),
      await system.text(`${folder}/serial`),
      await system.text(`${folder}/device/wwid`),
      await system.text(`${folder}/wwid`)
    )
    if (serial) {
      return serial
    }
  }
  return undefined
}

async function opticalDrive(system: System): Promise<string | undefined> {
  const folder = "/sys/block/sr0/device"
  const parts = [await system.text(`${folder}/vendor`), await system.text(`${folder}/model`)]
  return first(parts.map((part) => part.trim()).join(" "))
}

/** The address of the first network card on the board: cards by USB come and go. */
async function networkAddress(system: System): Promise<string | undefined> {
  const folder = "/sys/class/net"
  const addresses: string[] = []
  for (const name of await system.names(folder)) {
    const device = await system.link(`${folder}/${name}/device`)
    if (device !== "" && !/\/usb\d/.test(await system.link(`${folder}/${name}`))) {
      addresses.push((await system.text(`${folder}/${name}/address`)).trim())
    }
  }
  return addresses.filter((address) => address !== "").sort()[0]
}

/** Members of `/proc/cpuinfo` that neither an update nor the load changes. */
const PROCESSOR =
  /^(vendor_id|cpu family|model|model name|stepping|CPU implementer|CPU part)\s*:\s*(.*)$/gm

async function processor(system: System): Promise<string | undefined> {
  const [one = ""] = (await system.text("/proc/cpuinfo")).split("\n\n")
  return first([...one.matchAll(PROCESSOR)].map(([, , value = ""]) => value.trim()).join(" "))
}

/** The board and its product; on boards without a BIOS the serial number that they have. */
async function board(system: System): Promise<string | undefined> {
  const folder = "/sys/class/dmi/id"
  const names = ["sys_vendor", "product_name", "board_vendor", "board_name"]
  const parts = await Promise.all(names.map((name) => system.text(`${folder}/${name}`)))
  const serial = await system.text("/sys/firmware/devicetree/base/serial-number")
  return first(parts.map((part) => part.trim()).join(" "), serial.replace(/\0/g, ""))
}
