using ChurnLab.Hosting;
using CsvHelper;

namespace ChurnLab.Frames.Delimited;

/// <summary>Finds rows of a file again, for messages.</summary>
internal sealed class CsvLocator(CsvFile file, IReadOnlyList<string> names)
{
    /// <summary>What the file calls a column.</summary>
    public string Name(int place) => names[place];

    /// <summary>The line in which a row starts, from 1, and one of its fields as it is written.</summary>
    public (long Line, string Field) Find(int row, int place)
    {
        using var content = file.Source.Open(out var raw);
        using var closing = raw;
        using var reader = CsvReader.Create(content, file.ReaderOptions(), leaveOpen: true);
        for (var record = file.Options.HasHeader ? -1 : 0; reader.Read(); record++)
        {
            if (record == row)
                return (reader.LineNumber, reader.GetString(place));
            if (record % 4096 == 0)
                AmbientCancellation.ThrowIfRequested();
        }

        throw CsvErrors.Changed(file.Name);
    }
}
