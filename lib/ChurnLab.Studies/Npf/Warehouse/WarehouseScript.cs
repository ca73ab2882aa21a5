using System.Globalization;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Statements that make and fill tables, in the words of one engine.</summary>
internal sealed class WarehouseScript(NpfWarehouseOptions options)
{
    private const string Panel = "panel";

    private static readonly string DropStages =
        $"drop table if exists {string.Join(", ", PanelStage.All.Select(stage => stage.Name))};";

    private readonly string _schema = SqlName.Quoted(options.Schema);

    /// <summary>Makes the schema and its empty tables.</summary>
    public string Create() => InSchema(
        $"create schema if not exists {_schema};\n",
        string.Join('\n', WarehouseTables.All.Select(CreateTable)));

    /// <summary>Index for looking up the bookings of an account, and statistics for the planner.</summary>
    public string AfterLoad() => InSchema("", $"""
        create index if not exists operations_of_account on operations (account, day);
        {string.Join('\n', WarehouseTables.All.Select(table => $"analyze {table.Name};"))}

        """);

    /// <summary>Reads a table from the client's side of the connection.</summary>
    public string Copy(WarehouseTable table, string source) =>
        $"copy {_schema}.{SqlName.Quoted(table.Name)} "
        + $"({string.Join(", ", table.Columns.Select(column => column.Name))}) "
        + $"from {source} with (format csv, header true, encoding 'UTF8')";

    /// <summary>Computes the panel anew and puts it in the place of the old one.</summary>
    public string MakePanel(IReadOnlyList<string> features)
    {
        const string Fresh = Panel + "_new";
        var stages = PanelStage.All.Select(stage => FillTable(stage, stage.Query, isKept: false));
        return InSchema("", $"""
            set local client_min_messages = warning;
            -- Compiling wide queries and sorting wide rows for a merge cost more than they save here.
            set local jit = off;
            set local enable_mergejoin = off;
            set local work_mem = '{options.WorkMemory.ToString(CultureInfo.InvariantCulture)}MB';
            {DropStages}
            drop table if exists {Fresh};

            {string.Join("\n", stages)}
            {FillTable(new PanelStage(Fresh), SelectFeatures(features), isKept: true)}
            alter table {Fresh} add primary key ({Key(["account", "quarter"])});
            drop table if exists {Panel};
            alter table {Fresh} rename to {Panel};
            {DropStages}

            """);
    }

    private static string SelectFeatures(IReadOnlyList<string> features) => $"""
        select client, account, quarter, closes_1, closes_4,
            {string.Join(",\n    ", features)}
        from (
        {PanelStage.Features}
        ) as every_feature
        """;

    // Names are then found in the one schema, and nothing half done is seen by others.
    private string InSchema(string before, string statements) => $"""
        begin;
        {before}set local search_path = {_schema};

        {statements}commit;

        """;

    private string CreateTable(WarehouseTable table)
    {
        var parts = table.Columns
            .Select(column => $"{column.Name} {column.Type}{(column.MayMiss ? "" : " not null")}")
            .ToList();
        if (table.Key.Count > 0)
            parts.Add($"primary key ({Key(table.Key)})");
        var (clause, statement) = Spread(table.Name, table.IsByClient);
        var comments = table.Columns.Select(column =>
            $"comment on column {table.Name}.{column.Name} is '{column.Meaning}';\n");
        return $"create table {table.Name} (\n    {string.Join(",\n    ", parts)}\n){clause};\n{statement}"
            + $"comment on table {table.Name} is '{table.Meaning}';\n{string.Concat(comments)}";
    }

    // Keys of spread tables must hold the column they are spread by.
    private string Key(IReadOnlyList<string> columns) => string.Join(
        ", ",
        options.Engine == NpfWarehouseEngine.PostgreSql || columns[0] != "account"
            ? columns
            : [WarehouseTables.Client, .. columns]);

    private string FillTable(PanelStage table, string query, bool isKept)
    {
        var (clause, statement) = Spread(table.Name, table.IsByClient);
        // A table that is dropped again need not outlive a crash. Citus fills tables where they lie, once they are spread.
        var kind = isKept || options.Engine == NpfWarehouseEngine.Citus ? "table" : "unlogged table";
        var fill = options.Engine == NpfWarehouseEngine.Citus
            ? $"{query}\nwith no data;\n{statement}\ninsert into {table.Name}\n{query};\n"
            : $"{query}{(clause == "" ? "" : "\n" + clause.TrimStart())};\n";
        return $"create {kind} {table.Name} as\n{fill}analyze {table.Name};\n";
    }

    private (string Clause, string Statement) Spread(string table, bool isByClient) => (options.Engine, isByClient) switch
    {
        (NpfWarehouseEngine.Citus, true) =>
            ("", $"select create_distributed_table('{table}', '{WarehouseTables.Client}');\n"),
        (NpfWarehouseEngine.Citus, false) => ("", $"select create_reference_table('{table}');\n"),
        (NpfWarehouseEngine.Greenplum, true) => ($" distributed by ({WarehouseTables.Client})", ""),
        (NpfWarehouseEngine.Greenplum, false) => (" distributed replicated", ""),
        _ => ("", ""),
    };
}
