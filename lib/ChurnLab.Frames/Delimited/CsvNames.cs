using System.Globalization;

namespace ChurnLab.Frames.Delimited;

/// <summary>Names of the columns of a file.</summary>
internal static class CsvNames
{
    /// <exception cref="FrameException">The file is no table, or two columns share a name.</exception>
    public static string[] Of(CsvFile file)
    {
        var (first, options) = (CsvRecords.First(file), file.Options);
        if (options.ColumnNames is { } given && given.Count != first.Length)
            throw CsvErrors.NameCount(file.Name, given.Count, first.Length);
        var names = new string[first.Length];
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < names.Length; place++)
        {
            var name = options.ColumnNames?[place] ?? (options.HasHeader ? Stripped(first[place], options) : "");
            names[place] = name.Length > 0 ? name : string.Create(CultureInfo.InvariantCulture, $"column{place + 1}");
            if (!places.TryAdd(names[place], place))
                throw CsvErrors.DuplicateName(file.Name, names[place], places[names[place]], place);
        }

        return names;
    }

    private static string Stripped(string name, CsvOptions options) =>
        options.StripApostrophe && name.StartsWith('\'') ? name[1..] : name;
}
