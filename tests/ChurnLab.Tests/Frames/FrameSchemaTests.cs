using System.Text;
using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class FrameSchemaTests
{
    internal static readonly FrameSchema Bank = new(
        SchemaColumn.Integer("user_id").From("USERID").NotMissing().Described("номер клиента"),
        SchemaColumn.Number("score").AtLeast(0).Described("скоринговый балл"),
        SchemaColumn.Text("city").OneOf("Ростов", "Рыбинск", "Ярославль"),
        SchemaColumn.Text("gender").OneOf("Ж", "М"),
        SchemaColumn.Integer("age").From("Age").Between(0, 120),
        SchemaColumn.Number("balance"),
        SchemaColumn.Integer("products").OneOf(1, 2, 3, 4, 5),
        SchemaColumn.Boolean("churn").NotMissing());

    private const string Header = "USERID,score,city,gender,Age,balance,products,churn\n";
    private const string Good = "1,850.0,Рыбинск,Ж,25.0,59214.82,2,1\n2,700,Ростов,М,,,1,0.0\n";

    private static readonly (string Title, string Text)[] Faults =
    [
        ("a column is missing", "USERID,scoer,city,gender,balance,products,churn\n1,2,Ростов,Ж,1,1,1\n"),
        ("nearly all are missing", "x;y\n1;2\n"),
        ("two columns are one", "USERID,user_id," + Header["USERID,".Length..] + "1," + Good),
        ("no rows", Header),
        ("a word in a whole number", Header + Good + "3,1,Ростов,Ж,old,1,1,1\n"),
        ("a fraction in a whole number", Header + "3,1,Ростов,Ж,25.5,1,1,1\n"),
        ("below the least", Header + Good + "3,-1.5,Ростов,Ж,1,1,1,1\n"),
        ("above the greatest", Header + "3,1,Ростов,Ж,121,1,1,1\n"),
        ("not one of the texts", Header + "3,1,Рыбинс,Ж,1,1,1,1\n"),
        ("not one of the whole numbers", Header + "3,1,Ростов,Ж,1,1,0,1\n"),
        ("missing", Header + Good + "3,1,Ростов,Ж,1,1,1,\n"),
        ("missing by its text", Header + "NA,1,Ростов,Ж,1,1,1,1\n"),
        ("neither true nor false", Header + "3,1,Ростов,Ж,1,1,1,2\n"),
        ("several, after a quoted line break", Header + "3,1,\"Рос\nтов\",Ж,1,1,1,2\nx,y,z,x,y,z,,\n"),
        ("the first is told in order of lines", Header + "3,1,Ростов,Ж,1,1,1,2\nx,1,Ростов,Ж,1,1,1,1\n"),
        ("cut short", Header + Good + "3,1,Рос"),
        ("marks are mixed", Header + "3,1.5,Ростов,Ж,1,\"1,500\",1,1\n"),
        ("marks are mixed in one column", Header + "3,1,Ростов,Ж,1,1.25,1,1\n3,1,Ростов,Ж,1,\"1,25\",1,1\n"),
        ("thousands are no fraction", Header + "3,1,Ростов,Ж,\"1,000\",1,1,1\n"),
        ("a long text with a line break", Header + "3,1,\"" + new string('я', 50) + "\n\",Ж,1,1,1,1\n"),
        ("empty", ""),
    ];

    [Fact]
    public void A_file_is_read_under_the_names_and_kinds_of_the_schema_whatever_its_own()
    {
        var frame = Read("CHURN,extra,age,Gender,score,CITY, balance ,UserId,Products\ntrue,x,25.00,Ж,850,Рыбинск,\"1,5\",7,2.0\n0,,,,,,,8,\n");

        Assert.Equal(Bank.Columns.Select(column => (column.Name, column.Kind)), frame.Columns.Select(column => (column.Name, column.Kind)));
        Assert.Equal([7L, 8], frame.Integer("user_id"));
        Assert.Equal([25L, null], frame.Integer("age"));
        Assert.Equal([true, false], frame.Boolean("churn"));
        Assert.Equal([850.0, null], frame.Number("score"));
        Assert.Equal([1.5, null], frame.Number("balance"));
        Assert.Equal(["Ж", null], frame.Text("gender"));
        Assert.Equal([2L, null], frame.Integer("products"));
    }

    [Fact]
    public void Every_violation_is_told_in_a_sentence()
    {
        var told = new StringBuilder();
        foreach (var (title, text) in Faults)
            told.Append(title).Append(": ").Append(Failure(text, Bank)).Append('\n');
        Snapshot.Matches(told.ToString(), "Frames", "schema-errors.txt");
    }

    [Fact]
    public void A_value_that_must_not_repeat_names_both_lines()
    {
        var schema = new FrameSchema(SchemaColumn.Integer("id").WithoutRepeats());

        Assert.Equal(
            "bank.csv, line 5, column 'ID': found '7.0' again, as in line 2, expected every value once; 1 more value of the table is wrong.",
            Failure("ID\n7\n\n8\n7.0\nx\n", schema));
        Assert.Equal([7L, null, null, 8], Read("ID\n7\nNA\nNA\n8\n", schema).Integer("id"));
    }

    [Fact]
    public void Other_columns_are_left_out_kept_or_refused()
    {
        var text = "x,n,y\n1,2,a\n";
        var schema = new FrameSchema(SchemaColumn.Number("n"));

        Assert.Equal(["n"], Read(text, schema).ColumnNames);
        var kept = Read(text, schema with { ExtraColumns = ExtraColumns.Keep });
        Assert.Equal(["n", "x", "y"], kept.ColumnNames);
        Assert.Equal([ColumnKind.Number, ColumnKind.Integer, ColumnKind.Text], kept.Columns.Select(column => column.Kind));
        Assert.Equal(
            "bank.csv has columns that the schema does not name: 'x', 'y'; take them out, or say by FrameSchema.ExtraColumns what happens with them.",
            Failure(text, schema with { ExtraColumns = ExtraColumns.Error }));
    }

    [Fact]
    public void A_column_that_need_not_be_there_is_empty()
    {
        var schema = new FrameSchema(
            SchemaColumn.Integer("a"),
            SchemaColumn.Number("n").Optional().NotMissing(),
            SchemaColumn.Integer("i").Optional(),
            SchemaColumn.Boolean("b").Optional(),
            SchemaColumn.Text("t").Optional(),
            SchemaColumn.Date("d").Optional());

        var frame = Read("a\n1\n2\n", schema);

        Assert.Equal(schema.Columns.Select(column => column.Kind), frame.Columns.Select(column => column.Kind));
        Assert.Equal([0, 2, 2, 2, 2, 2], frame.Columns.Select(column => column.MissingCount));
    }

    [Fact]
    public void Whole_numbers_of_a_number_column_are_numbers_and_an_empty_one_is_too()
    {
        var schema = new FrameSchema(SchemaColumn.Number("a"), SchemaColumn.Number("b"));

        var frame = Read("a;b\n9007199254740993;\n2;\n", schema);

        Assert.Equal([9007199254740992.0, 2], frame.Number("a"));
        Assert.Equal([ColumnKind.Number, ColumnKind.Number], frame.Columns.Select(column => column.Kind));
        Assert.Equal(2, frame["b"].MissingCount);
    }

    [Fact]
    public void A_frame_is_checked_and_brought_to_the_form_of_the_schema()
    {
        var schema = new FrameSchema(SchemaColumn.Integer("age").From("AGE").AtMost(100), SchemaColumn.Boolean("left"), SchemaColumn.Text("note"));
        var frame = new Frame(
            new IntegerColumn("LEFT", [0L, 1]),
            new NumberColumn("Age", [25.0, 60.0]),
            new NumberColumn("note", [double.NaN, double.NaN]),
            new IntegerColumn("extra", [0L, 1]));

        var checkedFrame = schema.Check(frame);

        Assert.Equal(["age", "left", "note"], checkedFrame.ColumnNames);
        Assert.Equal([25L, 60], checkedFrame.Integer("age"));
        Assert.Equal([false, true], checkedFrame.Boolean("left"));
        Assert.Equal(2, checkedFrame.Text("note").MissingCount);
        Assert.Equal("The frame has no rows of data, expected at least 1.", Failure(() => schema.Check(frame.Head(0))));
        Assert.Equal(
            "The frame, row 1 counting from 0, column 'Age': found '60', expected a whole number, 50 or less.",
            Failure(() => new FrameSchema(SchemaColumn.Integer("age").AtMost(50)).Check(frame)));
        var lacking = Failure(() => new FrameSchema(SchemaColumn.Integer("aeg")).Check(frame));
        Assert.StartsWith("The frame lacks the column 'aeg' (did you mean 'Age'?);", lacking, StringComparison.Ordinal);
        var other = Failure(() => new FrameSchema(SchemaColumn.Date("age")).Check(frame));
        Assert.Contains("cannot be read as dates", other, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dictionary_of_a_schema_is_a_table() =>
        Snapshot.Matches(Bank.Describe().ToText(), "Frames", "schema-dictionary.txt");

    [Fact]
    public void Rules_that_contradict_themselves_are_refused_when_they_are_declared()
    {
        Assert.Throws<ArgumentException>(() => SchemaColumn.Text("a").Between(0, 1));
        Assert.Throws<ArgumentException>(() => SchemaColumn.Number("a").Between(2, 1));
        Assert.Throws<ArgumentException>(() => SchemaColumn.Number("a").OneOf("x"));
        Assert.Throws<ArgumentException>(() => SchemaColumn.Number("a").OneOf(1));
        Assert.Throws<ArgumentException>(() => SchemaColumn.Text("a").OneOf(Array.Empty<string>()));
        Assert.Throws<ArgumentException>(() => new FrameSchema(SchemaColumn.Text("a") with { Min = 1 }));
        Assert.Throws<ArgumentException>(() => new FrameSchema(SchemaColumn.Text("a").From("B"), SchemaColumn.Text("b")));
        Assert.Throws<ArgumentException>(() => new FrameSchema());
        Assert.Throws<ArgumentException>(() => SchemaColumn.Text(" "));
    }

    [Fact]
    public void Defaults_are_as_documented()
    {
        var column = SchemaColumn.Number("a");
        var schema = new FrameSchema(column);

        Assert.Equal((true, true, null, null, false, ""), (column.Required, column.AllowMissing, column.Min, column.Max, column.Unique, column.Description));
        Assert.Equal((ExtraColumns.Ignore, 1), (schema.ExtraColumns, schema.MinRows));
        Assert.Throws<ArgumentOutOfRangeException>(() => schema with { MinRows = -1 });
        Assert.Equal(0, Read("a\n", schema with { MinRows = 0 }).RowCount);
    }

    private static Frame Read(string text, FrameSchema? schema = null) =>
        Csv.Read(Encoding.UTF8.GetBytes(text), "bank.csv", schema ?? Bank);

    private static string Failure(string text, FrameSchema schema) => Failure(() => Read(text, schema));

    private static string Failure(Func<Frame> read) => Assert.Throws<FrameException>(read).Message;
}
