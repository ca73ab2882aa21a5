using System.Runtime.ExceptionServices;
using ChurnLab.Frames.Texts;
using ChurnLab.Hosting;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>Reads a CSV file into a frame.</summary>
internal sealed class CsvFrameReader(CsvSource source, CsvOptions options, ICsvLayout layout)
{
    // Below, a second thread costs more than it saves.
    private const long LargeFile = 1 << 20;

    public static Frame Read(CsvSource source, CsvOptions options) =>
        new CsvFrameReader(source, options, new PlainLayout(source.Name, options)).Read();

    public static Frame Read(CsvSource source, CsvOptions options, FrameSchema schema) =>
        new CsvFrameReader(source, options, new SchemaLayout(source.Name, options, schema)).Read();

    private Frame Read()
    {
        try
        {
            using var progress = ProgressScope.Start(FrameTexts.Get("Csv.Reading", source.Name), source.Length);
            var file = CsvFile.Of(source, options);
            var names = CsvNames.Of(file);
            var columns = layout.NewColumns(names, file.Dialect.Separator);
            int rowCount;
            do
            {
                rowCount = ReadOpen(file, columns, position => progress.Report(position));
            }
            while (!Array.TrueForAll(columns, column => column is not { IsComplete: false }));
            return layout.Build(columns, rowCount, new CsvLocator(file, names));
        }
        catch (Exception failure) when (failure
            is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException)
        {
            throw CsvErrors.Unreadable(source.Name, failure);
        }
    }

    /// <summary>Reads the columns that are not complete.</summary>
    private static int ReadOpen(CsvFile file, CsvColumn?[] columns, Action<long> report)
    {
        var open = Array.FindAll([.. Enumerable.Range(0, columns.Length)], place => columns[place] is { IsComplete: false });
        if (open.Length < 2 || file.Dialect.Scan.ByteCount < LargeFile || Environment.ProcessorCount < 2)
            return new CsvPass(file, columns, open).Run(report);

        // Two threads read the whole file each and keep half of the columns: finding the fields is a tenth of the work.
        int[] even = [.. open.Where((_, index) => index % 2 == 0)];
        int[] odd = [.. open.Where((_, index) => index % 2 == 1)];
        var other = Task.Run(() => new CsvPass(file, columns, odd).Run(static _ => { }));
        var (own, failure) = Try(() => new CsvPass(file, columns, even).Run(report));
        var (others, otherFailure) = Try(() => other.GetAwaiter().GetResult());
        if ((failure ?? otherFailure) is { } first)
            return AgainAlone(file, columns, open, first);
        return own == others ? own : throw CsvErrors.Changed(file.Name);
    }

    /// <summary>
    /// Reads with one thread what failed with two, so that the first fault of the file is told, whichever half met it.
    /// </summary>
    private static int AgainAlone(CsvFile file, CsvColumn?[] columns, int[] open, ExceptionDispatchInfo failure)
    {
        if (failure.SourceException is not FrameException)
            failure.Throw();
        return new CsvPass(file, columns, open).Run(static _ => { });
    }

    private static (int Rows, ExceptionDispatchInfo? Failure) Try(Func<int> read)
    {
        try
        {
            return (read(), null);
        }
        catch (Exception failure)
        {
            return (0, ExceptionDispatchInfo.Capture(failure));
        }
    }
}
