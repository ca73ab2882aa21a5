using System.Text.Json;

namespace ChurnLab.Tests.Testing;

/// <summary>Paths through a file of reference values, to account for every one of them.</summary>
internal static class ReferencePaths
{
    /// <summary>Numbers that are on none of the listed paths.</summary>
    public static IEnumerable<string> Unknown(JsonElement root, IEnumerable<string> listed)
    {
        string[][] known = [.. listed.SelectMany(Spread)];
        return Leaves(root).Where(leaf => !known.Any(path => Starts(leaf, path))).Select(leaf => string.Join('/', leaf)).Distinct();
    }

    /// <summary>Listed paths on which there is no number.</summary>
    public static IEnumerable<string> Nowhere(JsonElement root, IEnumerable<string> listed)
    {
        string[][] leaves = [.. Leaves(root)];
        return listed.SelectMany(Spread).Where(path => !leaves.Any(leaf => Starts(leaf, path))).Select(path => string.Join('/', path));
    }

    /// <summary>«a/*/b c» are the paths a/*/b and a/*/c.</summary>
    private static IEnumerable<string[]> Spread(string paths)
    {
        var end = paths.LastIndexOf('/') + 1;
        return paths[end..].Split(' ').Select(name => (paths[..end] + name).Split('/'));
    }

    /// <summary>Whether a number lies on a path, in which * stands for any one name.</summary>
    private static bool Starts(string[] leaf, string[] path) =>
        leaf.Length >= path.Length && path.Zip(leaf).All(pair => pair.First == "*" || pair.First == pair.Second);

    /// <summary>Paths of all numbers.</summary>
    private static IEnumerable<string[]> Leaves(JsonElement root) => Leaves(root, []);

    private static IEnumerable<string[]> Leaves(JsonElement element, string[] path) => element.ValueKind switch
    {
        // Names such as "0/10" have a stroke of their own, so paths are lists.
        JsonValueKind.Object => element.EnumerateObject().SelectMany(item => Leaves(item.Value, [.. path, item.Name])),
        JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) =>
            element.EnumerateArray().SelectMany(item => Leaves(item, [.. path, "*"])),
        _ => [path],
    };
}
