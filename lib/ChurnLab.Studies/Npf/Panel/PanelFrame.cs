using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>A block of the panel as columns of a frame.</summary>
internal static class PanelFrame
{
    public static Frame Of(PanelSources sources, PanelBlock block)
    {
        var history = sources.History;
        return new Frame(
        [
            new TextColumn("account_id", Texts(block, row => block.Accounts[row], history.AccountId)),
            new TextColumn("client_id", Texts(block, row => history.ClientOf(block.Accounts[row]), history.ClientId)),
            new TextColumn("quarter", Texts(block, row => block.Quarters[row].Index, index => new Macro.Quarter(index).ToString())),
            new BooleanColumn("closes_1", block.Closes1.ToArray()),
            new BooleanColumn("closes_4", block.Closes4.ToArray()),
            .. block.Features.Select((feature, place) => Column(block, feature, place)),
        ]);
    }

    private static Column Column(PanelBlock block, PanelFeature feature, int place)
    {
        if (feature.Kind == PanelFeatureKind.Number)
            return new NumberColumn(feature.Name, block.Values(place));
        var names = new Dictionary<int, string>();
        return new TextColumn(feature.Name, block.Column(place).Select(value => double.IsNaN(value) ? null : Kept(names, (int)value, Name)));

        string Name(int code) => block.LevelOf(place, code);
    }

    // Rows of an account and of a quarter share one text.
    private static IEnumerable<string> Texts(PanelBlock block, Func<int, int> code, Func<int, string> name)
    {
        var names = new Dictionary<int, string>();
        for (var row = 0; row < block.RowCount; row++)
            yield return Kept(names, code(row), name);
    }

    private static string Kept(Dictionary<int, string> names, int code, Func<int, string> name)
    {
        if (!names.TryGetValue(code, out var text))
            names.Add(code, text = name(code));
        return text;
    }
}
