using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>A table on the way to the panel, computed from those before it.</summary>
/// <param name="Name">Name of the table, and of the file of its query in the folder Panel.</param>
/// <param name="IsByClient">Whether its rows belong to clients; the others are small and wanted everywhere.</param>
internal sealed record PanelStage(string Name, bool IsByClient = true)
{
    /// <summary>The stages in order; the last is the panel itself.</summary>
    public static IReadOnlyList<PanelStage> All { get; } =
    [
        new("quarter_sums"),
        new("payment_days"),
        new("known"),
        new("client_spells"),
        new("calendar", IsByClient: false),
        new("panel_rows"),
        new("group_counts", IsByClient: false),
        new("group_rates", IsByClient: false),
    ];

    /// <summary>Its query, without a semicolon at the end.</summary>
    public string Query => Read(Name);

    /// <summary>The query of all features.</summary>
    public static string Features { get; } = Read("features");

    private static string Read(string name) => EmbeddedFile.Text($"npf-panel-{name}.sql").TrimEnd();
}
