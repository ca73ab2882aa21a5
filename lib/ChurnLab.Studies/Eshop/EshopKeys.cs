using System.Globalization;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Eshop;

/// <summary>Checks that the four files speak of the same clients, and of each in every month once.</summary>
internal static class EshopKeys
{
    private const int Listed = 5;

    /// <summary>Checks that all files hold the clients of the first.</summary>
    /// <exception cref="FrameException">A file lacks some of them, or has others; the message names them.</exception>
    public static void CheckClients(EshopFile clients, params IReadOnlyList<EshopFile> others)
    {
        var expected = clients.Ids.ToArray().ToHashSet();
        var faults = new List<string>();
        foreach (var file in others)
        {
            var found = file.Ids.ToArray().ToHashSet();
            long[] lacking = [.. expected.Where(id => !found.Contains(id))];
            long[] strange = [.. found.Where(id => !expected.Contains(id))];
            if (lacking.Length > 0)
                faults.Add(Text($"{file.Name} lacks {lacking.Length} of the {expected.Count} clients of {clients.Name} ({Some(lacking)})"));
            if (strange.Length > 0)
                faults.Add(Text($"{file.Name} has {Clients(strange.Length)} that {clients.Name} lacks ({Some(strange)})"));
        }

        if (faults.Count > 0)
            throw new FrameException($"The files must hold the same clients, but {string.Join(", and ", faults)}; export all four again for the same clients.");
    }

    /// <summary>Checks that each client has each month once.</summary>
    /// <exception cref="FrameException">A client lacks a month or has it twice; the message names clients and months.</exception>
    public static void CheckMonths(EshopFile file, IReadOnlyList<string> months)
    {
        var rows = file.Ids.ToArray().Zip(file.Frame.Text(EshopSchema.Period)).CountBy(row => row).ToDictionary();
        long[] ids = [.. file.Ids.ToArray().Distinct()];
        var cells = ids.SelectMany(id => months.Select(month => (Id: id, Month: (string?)month))).ToList();
        var lacking = cells.Where(cell => !rows.ContainsKey(cell)).ToList();
        var twice = cells.Where(cell => rows.GetValueOrDefault(cell) > 1).ToList();
        var faults = new List<string>();
        if (lacking.Count > 0)
            faults.Add($"{Clients(lacking.DistinctBy(cell => cell.Id).Count())} without a row for some month ({Some(lacking)})");
        if (twice.Count > 0)
            faults.Add($"{Clients(twice.DistinctBy(cell => cell.Id).Count())} with several rows for one month ({Some(twice)})");
        if (faults.Count > 0)
            throw new FrameException($"{file.Name} has {string.Join(" and ", faults)}, expected one row per client for each of {string.Join(", ", months)}.");
    }

    private static string Clients(int count) => Text($"{count} {(count == 1 ? "client" : "clients")}");

    private static string Some(IReadOnlyList<long> ids) => List([.. ids.Select(id => Text($"{id}"))]);

    private static string Some(IReadOnlyList<(long Id, string? Month)> cells) => List([.. cells.Select(cell => Text($"{cell.Id} {cell.Month}"))]);

    private static string List(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(Listed)) + (all.Count > Listed ? Text($" and {all.Count - Listed} more") : "");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
