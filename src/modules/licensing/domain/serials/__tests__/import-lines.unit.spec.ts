import {
  isColumnName,
  isMarkup,
  isSpreadsheetNumber,
  mayBeColumnName,
  namedColumns,
  repairedCode,
  separatorOf,
} from "../import-lines"

describe("lists of codes from elsewhere", () => {
  it.each([
    [["License Key"], { code: 0, verification: null }],
    [["serial_number", "verification_number"], { code: 0, verification: 1 }],
    [["Order", "License key", "Status"], { code: 1, verification: null }],
    [["PIN", "Code"], { code: 1, verification: 0 }],
    [["Lizenzschlüssel"], { code: 0, verification: null }],
    [["SERIENNUMMER", "Prüfnummer"], { code: 0, verification: 1 }],
    [["Clé de licence"], { code: 0, verification: null }],
    [["Número de serie"], { code: 0, verification: null }],
    [["K7QXD-3MZ8A-9WNTR-2VB4P"], null],
    [["Kunde"], null],
    [[""], null],
    [[], null],
  ])("names the columns %j", (cells, columns) => {
    expect(namedColumns(cells)).toEqual(columns)
  })

  it("knows the names of columns by one list", () => {
    expect(["license key", "Keys", "clave", "LIZENZSCHLÜSSEL"].every(isColumnName)).toBe(true)
    expect(["K7QXD-3MZ8A", "", "sep=;"].some(isColumnName)).toBe(false)
    expect(mayBeColumnName("Gutscheinwert")).toBe(true)
    expect(mayBeColumnName("K7QXD")).toBe(false)
  })

  it.each([
    ["sep=;", ";"],
    ["SEP=,", ","],
    ['"sep=;"', ";"],
    ["sep=\t", "\t"],
    ["sep=;,", ";"],
    [" sep=; ", ";"],
    ["sepia=;", null],
    ["the sep=;", null],
    ["sep=; K7QXD", null],
    ["K7QXD", null],
  ])("reads the directive %j", (line, separator) => {
    expect(separatorOf(line)).toBe(separator)
  })

  it.each([
    ["<!DOCTYPE html>", true],
    ["  <html lang='en'>", true],
    ["<table><tr><td>1</td></tr></table>", true],
    ["</td>", true],
    ['<?xml version="1.0"?>', true],
    ["<K7QXD-3MZ8A-9WNTR-2VB4P>", false],
    ["<P7QXD-3MZ8A>", false],
    ["K7QXD<tr>", false],
  ])("knows a web page by %j: %s", (line, is) => {
    expect(isMarkup(line)).toBe(is)
  })

  it.each([
    ["4.71100001234568E+15", true],
    ["4,71100001234568E+15", true],
    ["4E+15", true],
    ["1.2e-7", true],
    ["4711000012345678", false],
    ["K7E+15", false],
    ["12E45", false],
    [" 4E+15 ", true],
    ["4E+15K", false],
  ])("knows a number that was a code by %j: %s", (code, is) => {
    expect(isSpreadsheetNumber(code)).toBe(is)
  })

  it.each([
    ["'K7QXD-3MZ8A", { code: "K7QXD-3MZ8A", repair: "APOSTROPHE" }],
    [" ’K7QXD ", { code: "K7QXD", repair: "APOSTROPHE" }],
    ['="K7QXD-3MZ8A"', { code: "K7QXD-3MZ8A", repair: "TEXT_FORMULA" }],
    ['=" K7QXD "', { code: "K7QXD", repair: "TEXT_FORMULA" }],
    ["' K7QXD", { code: "K7QXD", repair: "APOSTROPHE" }],
    ["K7'QXD", { code: "K7'QXD", repair: null }],
    ['K7="QXD"', { code: 'K7="QXD"', repair: null }],
    ['="K7" QXD', { code: '="K7" QXD', repair: null }],
    ["K7QXD", { code: "K7QXD", repair: null }],
    ["'K7QXD'", { code: "'K7QXD'", repair: null }],
    ["=1+1", { code: "=1+1", repair: null }],
  ])("repairs %j", (cell, repaired) => {
    expect(repairedCode(cell)).toEqual(repaired)
  })
})
