import { singleLocale } from "../single-locale"

describe("the locale of an address", () => {
  it.each([
    ["/store/x?locale=de&locale=fr", "/store/x?locale=de"],
    ["/store/x?a=1&locale[]=de&b=2", "/store/x?a=1&b=2"],
    ["/store/x?locale[a]=de", "/store/x?"],
    ["/store/x?%6cocale=de&%6Cocale=fr#x", "/store/x?%6cocale=de#x"],
    ["/store/x?locale%5B%5D=de", "/store/x?"],
    ["/store/x?[locale]=de&locale=fr", "/store/x?locale=fr"],
    ["/store/x?[locale][]=de", "/store/x?"],
    ["/store/x?locale", "/store/x?locale"],
    ["/store/x?locales=a&locales=b&my_locale=c", "/store/x?locales=a&locales=b&my_locale=c"],
    ["/store/x", "/store/x"],
  ])("is one text in %s", (url, kept) => {
    expect(singleLocale(url)).toBe(kept)
  })
})
