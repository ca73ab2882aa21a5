using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Tests.Studies.Npf.Generation;

/// <summary>Written files as text.</summary>
/// <param name="Paths">The files.</param>
/// <param name="Rows">Rows of train and test, cells by column.</param>
/// <param name="Operations">Cells of operations by account.</param>
public sealed record NpfFileRows(
    IReadOnlyList<string> Paths, IReadOnlyList<Dictionary<string, string>> Rows, ILookup<string, string[]> Operations)
{
    public static NpfFileRows Read(IReadOnlyList<string> paths)
    {
        var names = (NpfRowWriter.Columns + ",churn").Split(',');
        var rows = paths.Take(2).SelectMany(path => File.ReadLines(path).Skip(1))
            .Select(line => names.Zip([.. line.Split(','), ""]).ToDictionary(pair => pair.First, pair => pair.Second)).ToList();
        return new(paths, rows, File.ReadLines(paths[2]).Skip(1).Select(line => line.Split(';')).ToLookup(cells => cells[1]));
    }
}
