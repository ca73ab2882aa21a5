using System.Text;
using ChurnLab.Frames;
using ChurnLab.Hosting;

namespace ChurnLab.Studies.Bank;

/// <summary>Makes lists of bank clients that behave as the original does: its shares, its dependencies and its defects.</summary>
/// <remarks>
/// Clients are drawn from published frequencies and regressions of the original (see README.md beside this file); no
/// row of it is kept. Each row is computed from the seed and its number alone: memory does not grow with the number of
/// rows, and the same options give the same bytes on every machine. A longer list is not a continuation of a shorter one.
/// </remarks>
public static class BankGenerator
{
    private const int RowsBetweenReports = 1024;
    private const int BufferSize = 1 << 16;

    /// <summary>Generates clients, one when it is asked for; stops when the running cell is interrupted.</summary>
    /// <param name="options">How many and from which seed; null for the committed sample.</param>
    /// <returns>The rows of the list in the order of the file; every enumeration gives the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is outside its range.</exception>
    public static IEnumerable<BankClient> Generate(BankGeneratorOptions? options = null)
    {
        options ??= new BankGeneratorOptions();
        if (options.Rows is < BankGeneratorOptions.FewestRows or > BankGeneratorOptions.MostRows)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Rows, FormattableString.Invariant(
                $"The number of rows must lie between {BankGeneratorOptions.FewestRows:N0} and {BankGeneratorOptions.MostRows:N0}."));
        }

        return Rows(options);
    }

    /// <summary>Writes clients to a file in the layout of the original; reports progress and stops when the running cell is interrupted.</summary>
    /// <param name="path">The file, replaced as a whole when it exists; its folder is made when missing.</param>
    /// <param name="options">How many and from which seed; null for the committed sample.</param>
    /// <param name="cancellation">Ends the work; the file is left as it was then.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is outside its range.</exception>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void WriteCsv(string path, BankGeneratorOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new BankGeneratorOptions();
        var clients = Generate(options);
        using var progress = ProgressScope.Start("Generating bank clients", options.Rows);
        FileBeside.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize);
            var csv = new BankCsv(writer);
            csv.WriteHeader();
            var written = 0;
            foreach (var client in clients)
            {
                csv.Write(client);
                if (++written % RowsBetweenReports != 0)
                    continue;
                cancellation.ThrowIfCancellationRequested();
                progress.Report(written);
            }

            progress.Report(written);
        });
    }

    private static IEnumerable<BankClient> Rows(BankGeneratorOptions options)
    {
        var registry = new BankRegistry(options);
        for (var row = 0; row < options.Rows; row++)
        {
            if (row % RowsBetweenReports == 0)
                AmbientCancellation.ThrowIfRequested();
            yield return registry[row];
        }
    }
}
