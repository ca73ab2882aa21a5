using System.Runtime.InteropServices;
using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameRecordsTests
{
    private static readonly Client[] Clients =
    [
        new("Anna", 1, 2.5, true, new DateOnly(2024, 5, 9)) { Band = Band.High, Score = 1.5f, Branch = 7 },
        new("Boris", 2, null, null, null) { Band = null, Score = 0.25f, Branch = null },
    ];

    private enum Band
    {
        High = 3,
        Low = 1,
        Middle = 2,
    }

    [Fact]
    public void Every_property_is_a_column_of_its_kind()
    {
        var frame = Frame.FromRecords(Clients);

        Assert.Equal(["Name", "Id", "Balance", "Active", "OpenedOn", "Band", "Score", "Branch"], frame.ColumnNames);
        Assert.Equal(
            [
                ColumnKind.Text, ColumnKind.Integer, ColumnKind.Number, ColumnKind.Boolean,
                ColumnKind.Date, ColumnKind.Text, ColumnKind.Number, ColumnKind.Integer,
            ],
            frame.Columns.Select(column => column.Kind));
        Assert.Equal([2.5, null], frame.Number("Balance"));
        Assert.Equal([new DateOnly(2024, 5, 9), null], frame.Date("OpenedOn"));
        Assert.Equal(["High", null], frame.Text("Band"));
        Assert.Equal(["Low", "Middle", "High"], frame.Text("Band").Levels);
        Assert.Equal([7L, null], frame.Integer("Branch"));
    }

    [Fact]
    public void Records_come_back_as_they_were() =>
        Assert.Equal(Clients, Frame.FromRecords(Clients).ToRecords<Client>());

    [Fact]
    public void Anonymous_types_structs_and_no_records_make_frames()
    {
        Assert.Equal([1L, 2], Frame.FromRecords(new[] { new { Id = 1L }, new { Id = 2L } }).Integer("Id"));
        Assert.Equal([0.5], Frame.FromRecords([new Point { X = 0.5, Y = 1 }]).Number("X"));
        Assert.Equal(0, Frame.FromRecords(Array.Empty<Client>()).RowCount);
        Assert.Equal(8, Frame.FromRecords(Array.Empty<Client>()).Columns.Count);
    }

    [Fact]
    public void Columns_are_found_whatever_their_case_and_underscores()
    {
        var frame = new Frame(new NumberColumn("x", [0.5]), new IntegerColumn("Y_", [2]), new TextColumn("other", ["-"]));

        Assert.Equal(new Point { X = 0.5, Y = 2 }, Assert.Single(frame.ToRecords<Point>()));
        Assert.Equal(new Named("Anna", 9), Assert.Single(new Frame(new TextColumn("full_NAME", ["Anna"])).ToRecords<Named>()));
    }

    [Fact]
    public void A_missing_cell_that_the_type_does_not_allow_is_named()
    {
        var frame = Frame.FromRecords(Clients);

        Assert.Equal(
            "Row 1 of column 'Balance', counting from 0, is missing, but 'Balance' of Strict cannot be; make it nullable, or leave such rows out.",
            Assert.Throws<FrameException>(() => frame.ToRecords<Strict>()).Message);
        Assert.Contains("'FullName' of Named cannot be", Assert.Throws<FrameException>(
            () => new Frame(new TextColumn("full_name", [null])).ToRecords<Named>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_or_there_twice_is_named()
    {
        Assert.Equal(
            "Strict needs a column for 'Balance', but the frame has none of that name; the nearest is 'balence'.",
            Assert.Throws<FrameException>(() => new Frame(new NumberColumn("balence", [1.0])).ToRecords<Strict>()).Message);
        Assert.Contains("named by the columns x and _x", Assert.Throws<FrameException>(
            () => new Frame(new NumberColumn("x", [1.0]), new NumberColumn("_x", [1.0])).ToRecords<Point>()).Message, StringComparison.Ordinal);
        Assert.Contains("needs a column for 'Needed'", Assert.Throws<FrameException>(
            () => new Frame(new NumberColumn("x", [1.0])).ToRecords<Demanding>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_are_no_cells_are_named()
    {
        Assert.Equal(
            "Member 'Price' of Priced is Decimal?, but a cell is double, float, int, long, bool, string, DateOnly, an enum or a nullable one of these.",
            Assert.Throws<FrameException>(() => Frame.FromRecords([new Priced(1)])).Message);
        Assert.Throws<FrameException>(() => new Frame(new NumberColumn("price", [1.0])).ToRecords<Priced>());
        Assert.Throws<FrameException>(() => Frame.FromRecords([new object()]));
        Assert.Throws<FrameException>(() => new Frame().ToRecords<object>());
        Assert.Contains("Record 1", Assert.Throws<FrameException>(() => Frame.FromRecords([new Priced(1), null!])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_do_not_fit_are_named_with_their_row()
    {
        static string Message<T>(Column column) => Assert.Throws<FrameException>(() => new Frame(column).ToRecords<T>()).Message;

        Assert.StartsWith(
            "Row 1 of column 'y', counting from 0, holds 3000000000",
            Message<Point>(new IntegerColumn("y", [1, 3_000_000_000])),
            StringComparison.Ordinal);
        Assert.Equal(
            "Row 1 of column 'band', counting from 0, holds 'Huge', which Band does not name; its names are Low, Middle, High.",
            Message<Banded>(new TextColumn("band", ["Low", "Huge"])));
        Assert.Contains("holds 9, which has no name", Assert.Throws<FrameException>(
            () => Frame.FromRecords([new Banded { Band = (Band)9 }])).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read as numbers", Message<Strict>(new TextColumn("balance", ["1"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_records_come_back_as_they_were()
    {
        var clients =
            from name in Gen.Elements("", "a", "Ё", "a,b")
            from id in Gen.Choose(int.MinValue, int.MaxValue)
            from balance in Gen.Elements<double?>(null, 0, -1.5, double.PositiveInfinity)
            from active in Gen.Elements<bool?>(null, true, false)
            from day in Gen.Choose(0, 3_000_000)
            from band in Gen.Elements<Band?>(null, Band.Low, Band.High)
            select new Client(name, id, balance, active, DateOnly.FromDayNumber(day)) { Band = band, Score = id, Branch = id };

        Prop.ForAll(clients.ListOf().ToArbitrary(), list => Frame.FromRecords(list).ToRecords<Client>().SequenceEqual(list))
            .QuickCheckThrowOnFailure();
    }

    private sealed record Client(string Name, int Id, double? Balance, bool? Active, DateOnly? OpenedOn)
    {
        public Band? Band { get; init; }

        public float Score { get; init; }

        public long? Branch { get; set; }
    }

    private sealed record Strict(double Balance);

    private sealed record Named(string FullName, int Age = 9);

    private sealed record Priced(decimal? Price);

    private sealed record Banded
    {
        public Band Band { get; init; }
    }

    private sealed record Demanding
    {
        public required double Needed { get; init; }

        public double X { get; init; }
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Point
    {
        public double X { get; set; }

        public int Y { get; set; }
    }
}
