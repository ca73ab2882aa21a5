using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>A history as tables of a PostgreSQL database, and the panel of features computed there by SQL.</summary>
/// <remarks>
/// <para>
/// The library opens no connection: it gives statements and rows, to be run with any driver or with psql. In order:
/// <see cref="CreateSql"/>; for each of <see cref="Tables"/> <see cref="CopySql"/>, answered with <see cref="CopyText"/>;
/// <see cref="AfterLoadSql"/>; <see cref="PanelSql"/>, which leaves the table <c>panel</c>.
/// </para>
/// <para>
/// Statements hold names of the library and the schema's, which is checked and quoted, and no value of the data. Layout, engines that spread tables
/// over machines, memory: README.md beside this file.
/// </para>
/// </remarks>
public sealed class NpfWarehouse
{
    private readonly WarehouseRows _rows;
    private readonly WarehouseScript _script;

    /// <summary>Prepares the statements and rows of a history.</summary>
    /// <param name="history">The history, repaired.</param>
    /// <param name="options">Schema, engine, economy; null for the defaults.</param>
    /// <exception cref="ArgumentException">The name of the schema is none that could be used without harm.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The engine is not known, or the memory outside its range.</exception>
    /// <exception cref="FrameException">The economy is not known in all quarters of the accounts.</exception>
    public NpfWarehouse(NpfHistory history, NpfWarehouseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new NpfWarehouseOptions();
        if (!Enum.IsDefined(options.Engine))
            throw new ArgumentOutOfRangeException(nameof(options), options.Engine, "There is no such engine.");
        if (options.WorkMemory is < NpfWarehouseOptions.LeastWorkMemory or > NpfWarehouseOptions.MostWorkMemory)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.WorkMemory, FormattableString.Invariant(
                $"The memory must lie between {NpfWarehouseOptions.LeastWorkMemory} and {NpfWarehouseOptions.MostWorkMemory} megabytes."));
        }

        _script = new WarehouseScript(options);
        _rows = new WarehouseRows(history, options);
        MustKnowTheEconomy(history, options);
    }

    /// <summary>Names of the tables, in the order in which they are loaded.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. WarehouseTables.All.Select(table => table.Name)];

    /// <summary>Names of the features the panel can hold, in its order; all are numbers, those of categories too.</summary>
    public static IReadOnlyList<string> Features => PanelFeatures.Names;

    /// <summary>Statements that make the schema and its empty tables; they fail where a table is there already.</summary>
    public string CreateSql() => _script.Create();

    /// <summary>The statement that reads a table from the connection, as lines of <see cref="CopyText"/>.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public string CopySql(string table) => _script.Copy(WarehouseTables.Named(table), "stdin");

    /// <summary>Writes the rows of a table as CSV with a header; reports progress, stops when the running cell is interrupted.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <param name="writer">Receives the text, line by line.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void CopyText(string table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _rows.Write(WarehouseTables.Named(table), writer);
    }

    /// <summary>Statements to run once all tables are loaded: an index for looking up an account, statistics for the planner.</summary>
    public string AfterLoadSql() => _script.AfterLoad();

    /// <summary>
    /// Statements that compute the table <c>panel</c> anew: a row per account and quarter with <c>client</c>, <c>account</c>, <c>quarter</c>,
    /// <c>closes_1</c>, <c>closes_4</c> and the features, NULL where a value is missing. Readers see the old panel until the new one is whole.
    /// </summary>
    /// <param name="features">Features to keep, in this order; null for all.</param>
    /// <exception cref="ArgumentException">There is no such feature, it is named twice, or none is named.</exception>
    public string PanelSql(IReadOnlyCollection<string>? features = null) => _script.MakePanel(PanelFeatures.Chosen(features));

    /// <summary>Writes the tables as CSV and the scripts that create and load them and compute the panel, to be run with psql.</summary>
    /// <remarks>
    /// In that folder: <c>psql -f create.sql -f load.sql -f panel.sql</c>, with whatever names the database. The files hold personal data.
    /// </remarks>
    /// <param name="folder">The folder, made when missing; files of these names are replaced.</param>
    /// <returns>Paths of the files written.</returns>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; files written before are left.</exception>
    public IReadOnlyList<string> ExportScript(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        const string StopAtErrors = "\\set ON_ERROR_STOP on\n";
        var load = WarehouseTables.All.Select(table => $"\\{_script.Copy(table, $"'{table.Name}.csv'")}\n");
        return
        [
            .. Tables.Select(table => Write(folder, $"{table}.csv", writer => CopyText(table, writer))),
            Write(folder, "create.sql", writer => writer.Write(StopAtErrors + CreateSql())),
            Write(folder, "load.sql", writer => writer.Write(StopAtErrors + string.Concat(load) + AfterLoadSql())),
            Write(folder, "panel.sql", writer => writer.Write(StopAtErrors + PanelSql())),
        ];
    }

    private static string Write(string folder, string name, Action<TextWriter> write)
    {
        var path = Path.Combine(folder, name);
        FileBeside.Write(path, stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
            write(writer);
        });
        return path;
    }

    private static void MustKnowTheEconomy(NpfHistory history, NpfWarehouseOptions options)
    {
        for (var account = 0; account < history.AccountCount; account++)
        {
            var (first, last) = (history.FirstOf(account), history.LastOf(account));
            if (first > last)
                continue;
            _ = options.Macro[first];
            _ = options.Macro[last];
        }
    }
}
