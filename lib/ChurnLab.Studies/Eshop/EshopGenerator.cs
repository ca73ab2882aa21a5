using ChurnLab.Frames;
using ChurnLab.Hosting;

namespace ChurnLab.Studies.Eshop;

/// <summary>Makes clients of an e-shop that behave as the original's do: its distributions, its dependencies, its defects and its traps.</summary>
/// <remarks>
/// Clients are drawn from frequencies, quantiles and correlations of the original (see README.md beside this file); no row of
/// it is kept. Each client is computed from the seed and its number alone: memory does not grow with the number of clients, and the
/// same options give the same bytes on every machine. A longer list is not a continuation of a shorter one.
/// </remarks>
public static class EshopGenerator
{
    private const int RowsBetweenReports = 1024;

    /// <summary>The four files below a folder: clients, revenue, minutes, profit.</summary>
    /// <param name="folder">The folder for data; the files lie in its subfolder <c>eshop</c>.</param>
    /// <returns>Their paths in this order, whether they exist or not.</returns>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    public static IReadOnlyList<string> PathsIn(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string[] names = ["market_file.csv", "market_money.csv", "market_time.csv", "money.csv"];
        return [.. names.Select(name => Path.Combine(folder, "eshop", name))];
    }

    /// <summary>Writes clients to four files in the layout of the original; reports progress, stops when the running cell is interrupted.</summary>
    /// <remarks>
    /// All four are written beside their places and moved there at the end: only a failure between two moves leaves some new and some old.
    /// </remarks>
    /// <param name="folder">The folder for data, made when missing; files in its subfolder <c>eshop</c> are replaced.</param>
    /// <param name="options">How many, from which seed, in which layout; null for the committed sample.</param>
    /// <param name="cancellation">Ends the work; the files are left as they were then.</param>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void WriteFiles(string folder, EshopGeneratorOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new EshopGeneratorOptions();
        var clients = Generate(options);
        FileBeside.WriteAll(PathsIn(folder), streams =>
        {
            using var progress = ProgressScope.Start("Generating e-shop clients", options.Rows);
            using var csv = new EshopCsv(streams, options);
            csv.WriteHeaders();
            var written = 0;
            foreach (var client in clients)
            {
                csv.Write(client);
                if (++written % RowsBetweenReports != 0)
                    continue;
                cancellation.ThrowIfCancellationRequested();
                progress.Report(written);
            }

            cancellation.ThrowIfCancellationRequested();
            progress.Report(written);
        });
    }

    /// <summary>Generates clients, one when it is asked for, in the order of the file; stops when the running cell is interrupted.</summary>
    internal static IEnumerable<EshopClient> Generate(EshopGeneratorOptions options)
    {
        if (options.Rows is < EshopGeneratorOptions.FewestRows or > EshopGeneratorOptions.MostRows)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Rows, FormattableString.Invariant(
                $"The number of clients must lie between {EshopGeneratorOptions.FewestRows:N0} and {EshopGeneratorOptions.MostRows:N0}."));
        }

        if (!Enum.IsDefined(options.Driver))
            throw new ArgumentOutOfRangeException(nameof(options), options.Driver, "There is no such driver of the outcome.");
        if (!Enum.IsDefined(options.MoneyFormat))
            throw new ArgumentOutOfRangeException(nameof(options), options.MoneyFormat, "There is no such format of the file of profits.");
        return Rows(options);
    }

    private static IEnumerable<EshopClient> Rows(EshopGeneratorOptions options)
    {
        var registry = new EshopRegistry(options);
        for (var row = 0; row < options.Rows; row++)
        {
            if (row % RowsBetweenReports == 0)
                AmbientCancellation.ThrowIfRequested();
            yield return registry[row];
        }
    }
}
