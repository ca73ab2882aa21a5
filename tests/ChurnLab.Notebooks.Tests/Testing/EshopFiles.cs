using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>The four files of the e-shop study in a folder of a test's own.</summary>
internal static class EshopFiles
{
    public const string Clients = "market_file.csv";
    public const string Minutes = "market_time.csv";
    public const string Profit = "money.csv";

    private const int Activity = 1;

    /// <summary>Copies the bundled files, the lines of one of them changed.</summary>
    /// <param name="folder">The folder for data, made when missing.</param>
    /// <param name="file">The file to change.</param>
    /// <param name="changed">Makes new lines of the old ones, the names of the columns first; null leaves the file out.</param>
    public static async Task CopyAsync(string folder, string file, Func<string[], IEnumerable<string>>? changed)
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var (from, to) in EshopGenerator.PathsIn(Repository.PathOf("data")).Zip(EshopGenerator.PathsIn(folder)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (Path.GetFileName(to) != file)
                File.Copy(from, to);
            else if (changed is not null)
                await File.WriteAllLinesAsync(to, changed(await File.ReadAllLinesAsync(from, cancellation)), cancellation);
        }
    }

    /// <summary>Deals the outcome out anew among the clients.</summary>
    public static IEnumerable<string> WithOutcomeShuffled(string[] lines, int seed)
    {
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        var outcomes = rows.Select(fields => fields[Activity]).ToArray();
        new Random(seed).Shuffle(outcomes);
        return [lines[0], .. rows.Select((fields, row) => string.Join(',', [fields[0], outcomes[row], .. fields.Skip(2)]))];
    }

    /// <summary>Replaces a field.</summary>
    /// <param name="lines">Lines of a file.</param>
    /// <param name="line">Number of the line, from 1.</param>
    /// <param name="field">Place of the field, from 0.</param>
    /// <param name="value">The new text.</param>
    public static IEnumerable<string> WithField(string[] lines, int line, int field, string value)
    {
        var fields = lines[line - 1].Split(',');
        fields[field] = value;
        lines[line - 1] = string.Join(',', fields);
        return lines;
    }
}
