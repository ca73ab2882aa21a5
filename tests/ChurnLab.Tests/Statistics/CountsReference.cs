using System.Text.Json;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>Sections of <c>reference_small.json</c>, which names its versions under <c>meta</c>, the key its own program gave it.</summary>
internal static class CountsReference
{
    private static readonly Lazy<JsonElement> Root = new(static () =>
    {
        var file = Repository.PathOf(["tests", "ChurnLab.Tests", "Golden", "Statistics", "reference_small.json"]);
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        Assert.NotEmpty(document.RootElement.GetProperty("meta").GetProperty("versions").EnumerateObject());
        return document.RootElement.Clone();
    });

    public static JsonElement Section(string name) => Root.Value.GetProperty(name);

    public static TheoryData<string> Cases(string section) => [.. Section(section).EnumerateObject().Select(item => item.Name)];
}
