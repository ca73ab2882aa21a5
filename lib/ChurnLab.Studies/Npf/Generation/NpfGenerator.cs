using ChurnLab.Frames;
using ChurnLab.Hosting;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Makes accounts of a pension fund that behave as those of the original: its process, its defects and its traps.</summary>
/// <remarks>
/// Accounts are drawn from published shares and quantiles and from assumptions (see README.md beside this file); no row of the original is
/// kept. Each block of 64 accounts is computed from the seed and its number alone: memory does not grow with the number of
/// accounts, and the same options give the same bytes on every machine and any number of threads.
/// </remarks>
public static class NpfGenerator
{
    /// <summary>Files below a folder: labelled rows, test rows, operations, schemes, and with truth its accounts and quarters.</summary>
    /// <param name="folder">The folder for data; the files lie in its subfolder <c>npf</c>.</param>
    /// <param name="options">What is written; null for the committed sample.</param>
    /// <returns>Their paths in this order, whether they exist or not.</returns>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    public static IReadOnlyList<string> PathsIn(string folder, NpfGeneratorOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        options ??= new NpfGeneratorOptions();
        string[] names = ["train.csv", "test.csv", "trnsctns.csv", "cntrbtrs.csv"];
        if (options.Truth)
            names = [.. names, Path.Combine("truth", "accounts.csv"), Path.Combine("truth", "quarters.csv")];
        return [.. names.Select(name => Path.Combine(folder, "npf", name + (options.Gzip ? ".gz" : "")))];
    }

    /// <summary>Writes accounts to files in the layout of the original; reports progress, stops when the running cell is interrupted.</summary>
    /// <remarks>
    /// All are written beside their places and moved there at the end: only a failure between two moves leaves some new and some old.
    /// </remarks>
    /// <param name="folder">The folder for data, made when missing; files in its subfolder <c>npf</c> are replaced.</param>
    /// <param name="options">How many, from which seed, how told; null for the committed sample.</param>
    /// <param name="cancellation">Ends the work; the files are left as they were then.</param>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static void WriteFiles(string folder, NpfGeneratorOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new NpfGeneratorOptions();
        NpfGeneratorOptions.Check(options);
        var stop = AmbientCancellation.Or(cancellation);
        FileBeside.WriteAll(PathsIn(folder, options), streams => NpfFiles.Write(streams, options, stop));
    }

    /// <summary>The history a loader without a fault would build from the files, without any files.</summary>
    /// <remarks>
    /// Accounts are numbered as labelled rows name them first, then as test rows do. Regions, ages and starts are the true ones, also
    /// where the files tell something else. Closings of 2023Q1 are not told.
    /// </remarks>
    /// <param name="options">Which accounts; null for the committed sample.</param>
    /// <returns>The history; amounts as the files tell them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static NpfHistory History(NpfGeneratorOptions? options = null)
    {
        options ??= new NpfGeneratorOptions();
        NpfGeneratorOptions.Check(options);
        return new NpfHistoryWriter(options).Write();
    }

    /// <summary>What really happens to accounts, one when it is asked for, in order of their numbers.</summary>
    /// <param name="options">Which accounts; null for the committed sample.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static IEnumerable<NpfTruth> Truth(NpfGeneratorOptions? options = null)
    {
        options ??= new NpfGeneratorOptions();
        NpfGeneratorOptions.Check(options);
        return NpfLife.All(options).Select(NpfTruth.Of);
    }

    /// <summary>How many accounts of a history were made here and are nobody's: made identities carry a mark that real ones do not.</summary>
    /// <param name="history">Any history, from files or not.</param>
    public static int CountIn(NpfHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Enumerable.Range(0, history.AccountCount).Count(account => NpfMark.Has(history.IdOf(account)));
    }
}
