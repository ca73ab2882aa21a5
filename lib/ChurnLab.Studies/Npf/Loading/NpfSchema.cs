using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>What the four files of the fund must hold, with the meaning of each column.</summary>
/// <remarks>
/// Flags are read as the files write them, -1, 0 or 1: which of them means yes is told by <see cref="NpfData.Flags"/>. Money is in roubles, as
/// written. Columns that a file need not have are those that only checks look at.
/// </remarks>
public static class NpfSchema
{
    /// <summary>Subfolder of the folder for data in which the files lie.</summary>
    public const string Folder = "npf";

    /// <summary>Rows with a label, without <c>.csv</c> or <c>.csv.gz</c>.</summary>
    public const string TrainFile = "train";

    /// <summary>Rows without a label.</summary>
    public const string TestFile = "test";

    /// <summary>Operations of accounts.</summary>
    public const string OperationsFile = "trnsctns";

    /// <summary>Pension schemes of accounts.</summary>
    public const string SchemesFile = "cntrbtrs";

    /// <summary>Column with the identity of an account.</summary>
    public const string Account = "npo_account_id";

    /// <summary>Column with the label: whether the account was closed after this row.</summary>
    public const string Churn = "churn";

    /// <summary>Columns of <c>train.csv</c> and <c>test.csv</c>: a row per account and quarter with an operation.</summary>
    public static FrameSchema Rows { get; } = new(Described(
    [
        SchemaColumn.Integer("slctn_nmbr").Optional(),
        SchemaColumn.Text("client_id"),
        SchemaColumn.Text(Account).From("npo_accnt_id").NotMissing(),
        SchemaColumn.Integer("npo_accnts_nmbr").Optional(),
        SchemaColumn.Integer("pmnts_type"),
        SchemaColumn.Integer("year").Optional(),
        SchemaColumn.Text("quarter"),
        Flag("gender"),
        SchemaColumn.Integer("age"),
        SchemaColumn.Integer("clnt_cprtn_time_d"),
        SchemaColumn.Integer("actv_prd_d").Optional(),
        SchemaColumn.Integer("lst_pmnt_rcnc_d").Optional(),
        SchemaColumn.Number("balance"),
        SchemaColumn.Number("oprtn_sum_per_qrtr"),
        SchemaColumn.Number("oprtn_sum_per_year").Optional(),
        SchemaColumn.Date("frst_pmnt_date"),
        SchemaColumn.Date("lst_pmnt_date_per_qrtr"),
        SchemaColumn.Number("frst_pmnt").Optional(),
        SchemaColumn.Number("lst_pmnt").Optional(),
        SchemaColumn.Number("pmnts_sum"),
        SchemaColumn.Integer("pmnts_nmbr").Optional(),
        SchemaColumn.Number("pmnts_sum_per_qrtr"),
        SchemaColumn.Number("pmnts_sum_per_year").Optional(),
        SchemaColumn.Integer("pmnts_nmbr_per_qrtr").Optional(),
        SchemaColumn.Integer("pmnts_nmbr_per_year").Optional(),
        SchemaColumn.Number("incm_sum"),
        SchemaColumn.Number("incm_per_qrtr"),
        SchemaColumn.Number("incm_per_year").Optional(),
        SchemaColumn.Number("mgd_accum_period"),
        SchemaColumn.Number("mgd_payment_period").Optional(),
        Flag("phone_number"),
        Flag("email"),
        Flag("lk"),
        Flag("assignee_npo"),
        Flag("assignee_ops"),
        SchemaColumn.Number("postal_code"),
        SchemaColumn.Text("region"),
        Flag("citizen"),
        Flag("fact_addrss"),
        Flag("appl_mrkr").Optional(),
        Flag("evry_qrtr_pmnt").Optional(),
        SchemaColumn.Integer(Churn).OneOf(0L, 1L),
    ]));

    /// <summary>Columns of <c>test.csv</c>: those of <see cref="Rows"/> but the label.</summary>
    public static FrameSchema UnlabelledRows { get; } = new(Rows.Columns.Where(column => column.Name != Churn));

    /// <summary>Columns of <c>trnsctns.csv</c>: a row per operation.</summary>
    public static FrameSchema Operations { get; } = new(Described(
    [
        SchemaColumn.Text(Account).From("npo_accnt_id"),
        SchemaColumn.Number("npo_sum").NotMissing(),
        SchemaColumn.Date("npo_oprtn_date").NotMissing(),
        SchemaColumn.Integer("npo_oprtn_grp").NotMissing().OneOf(0L, 1L),
    ]));

    /// <summary>Columns of <c>cntrbtrs.csv</c>: a row per account.</summary>
    public static FrameSchema Schemes { get; } = new(Described(
    [
        SchemaColumn.Text(Account).From("npo_accnt_id").NotMissing(),
        SchemaColumn.Integer("accnt_pnsn_schm").Between(0, short.MaxValue),
    ]));

    // One of the few rows of the original that are public writes None for a region that is not known.
    internal static CsvOptions Options { get; } = CsvOptions.Default with { MissingValues = [.. CsvOptions.Default.MissingValues, "None"] };

    private static SchemaColumn Flag(string name) => SchemaColumn.Integer(name).OneOf(-1L, 0, 1);

    private static IEnumerable<SchemaColumn> Described(IEnumerable<SchemaColumn> columns) =>
        columns.Select(column => column.Described(StudyTexts.Get("Npf.Column." + column.Name)));
}
