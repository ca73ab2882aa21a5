using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>A history as tables of a PostgreSQL database, and the panel of features computed there by SQL.</summary>
/// <remarks>
/// <para>
/// The library opens no connection: it gives statements and rows, to be run with any driver or with psql. In order:
/// <see cref="CreateSql"/>; for each of <see cref="Tables"/> <see cref="CopySql"/>, answered with
/// <see cref="CopyText"/>; <see cref="AfterLoadSql"/>; <see cref="PanelSql"/>, which leaves the table <c>panel</c>.
/// </para>
/// <para>
/// Statements hold names of the library and the schema's, which is checked and quoted, and no value of the data.
/// Layout, engines that spread tables over machines, memory: README.md beside this file.
/// </para>
/// </remarks>
public sealed class NpfWarehouse
{
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    private readonly WarehouseRows _rows;
    private readonly WarehouseScript _script;

    /// <summary>Prepares the statements and rows of a history.</summary>
    /// <param name="history">The history, repaired.</param>
    /// <param name="options">Schema, engine, economy; null for the defaults.</param>
    /// <exception cref="FrameException">The economy is not known in all quarters of the accounts.</exception>
    public NpfWarehouse(NpfHistory history, NpfWarehouseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new NpfWarehouseOptions();
        _script = new WarehouseScript(options);
        _rows = new WarehouseRows(history, options);
        MustKnowTheEconomy(history, options);
    }

    /// <summary>Names of the tables, in the order in which they are loaded.</summary>
    public static IReadOnlyList<string> Tables { get; } = [.. WarehouseTables.All.Select(table => table.Name)];

    /// <summary>Names of the panel's features, in its order; all are numbers, also those of categories.</summary>
    public static IReadOnlyList<string> Features => PanelFeatures.Names;

    /// <summary>Files that <see cref="ExportScript"/> writes into a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Their paths, whether they exist or not.</returns>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    public static IReadOnlyList<string> PathsIn(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string[] names = [.. Tables.Select(table => table + ".csv"), "create.sql", "load.sql", "panel.sql"];
        return [.. names.Select(name => Path.Combine(folder, name))];
    }

    /// <summary>Statements that make the schema and its empty tables; they fail where a table is there already.</summary>
    public string CreateSql() => _script.Create();

    /// <summary>The statement that reads a table from the connection, as lines of <see cref="CopyText"/>.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public string CopySql(string table) => _script.Copy(WarehouseTables.Named(table), "stdin");

    /// <summary>
    /// Writes the rows of a table as CSV with a header; reports progress, stops when the running cell is interrupted.
    /// </summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <param name="writer">Receives the text, line by line.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void CopyText(string table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _rows.Write(WarehouseTables.Named(table), writer);
    }

    /// <summary>Statements for loaded tables: an index for looking up an account, statistics for the planner.</summary>
    public string AfterLoadSql() => _script.AfterLoad();

    /// <summary>
    /// Statements that compute the table <c>panel</c> anew: a row per account and quarter with <c>client</c>,
    /// <c>account</c>, <c>quarter</c>, <c>closes_1</c>, <c>closes_4</c> and the features, NULL where a value is missing.
    /// Readers see the old panel until the new one is whole.
    /// </summary>
    /// <param name="features">Features to keep, in this order; null for all.</param>
    /// <exception cref="ArgumentException">There is no such feature, it is named twice, or none is named.</exception>
    public string PanelSql(IReadOnlyCollection<string>? features = null) =>
        _script.MakePanel(PanelFeatures.Chosen(features));

    /// <summary>Writes the tables as CSV, and scripts for psql that create and load them and compute the panel.</summary>
    /// <remarks>
    /// In that folder: <c>psql -f create.sql -f load.sql -f panel.sql</c>, with whatever names the database.
    /// The files hold personal data.
    /// </remarks>
    /// <param name="folder">The folder, made when missing; files of these names are replaced.</param>
    /// <exception cref="ArgumentException">The name of the folder is blank.</exception>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; files written before are left.</exception>
    public void ExportScript(string folder)
    {
        const string StopAtErrors = "\\set ON_ERROR_STOP on\n";
        var load = WarehouseTables.All.Select(table => $"\\{_script.Copy(table, $"'{table.Name}.csv'")}\n");
        Action<TextWriter>[] writes =
        [
            .. Tables.Select(table => (Action<TextWriter>)(writer => CopyText(table, writer))),
            writer => writer.Write(StopAtErrors + CreateSql()),
            writer => writer.Write($"{StopAtErrors}begin;\n{string.Concat(load)}commit;\n{AfterLoadSql()}"),
            writer => writer.Write(StopAtErrors + PanelSql()),
        ];
        foreach (var (path, write) in PathsIn(folder).Zip(writes))
            Write(path, write);
    }

    private static void Write(string path, Action<TextWriter> write) => FileBeside.Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, WithoutMark, BufferSize, leaveOpen: true);
        write(writer);
    });

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
