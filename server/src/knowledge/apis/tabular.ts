import type { ApiTable } from './types.ts';

export const pandas: ApiTable = {
  library: 'pandas',
  modules: ['pandas', 'modin', 'cudf', 'geopandas', 'fireducks'],
  source: 'pandas 1.5.3 io/api.py and DataFrame',
  reviewed: '2026-11-24',
  verified: true,
  aliases: {
    'modin.pandas': 'pandas',
    'fireducks.pandas': 'pandas',
    cudf: 'pandas',
    'pyspark.pandas': 'pandas',
    'databricks.koalas': 'pandas',
    'bigframes.pandas': 'pandas',
  },
  groups: [
    {
      in: 'pandas',
      names: 'read_csv read_table read_fwf',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=filepath_or_buffer',
    },
    {
      in: 'pandas',
      names: `read_excel read_feather read_parquet read_orc read_json read_hdf read_sas read_spss read_stata read_xml
        read_html read_clipboard read_iceberg`,
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=io|path|path_or_buf|path_or_buffer|filepath_or_buffer',
    },
    {
      in: 'pandas',
      names: 'read_pickle',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=filepath_or_buffer',
    },
    {
      in: 'pandas',
      names: 'read_sql read_sql_query read_sql_table read_gbq',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=sql|table_name|query|query_or_table',
    },
    {
      in: 'pandas',
      names: 'ExcelFile HDFStore',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=path_or_buffer|path',
    },
    { in: 'pandas', names: 'DataFrame', makes: 'frame', args: 'object:0=data' },
    {
      in: 'pandas',
      names: 'Series Categorical Index DatetimeIndex',
      makes: 'column',
      args: 'object:0=data|values',
    },
    { in: 'pandas.DataFrame', names: 'from_dict from_records', makes: 'frame', args: 'object:0=data' },
    { in: 'pandas', names: 'concat', roles: ['prepare'], returns: 'argument', args: 'object:0=objs' },
    {
      in: 'pandas',
      names: 'merge merge_ordered merge_asof',
      roles: ['prepare'],
      returns: 'argument',
      args: 'object:0=left',
    },
    { in: 'pandas', names: 'get_dummies', roles: ['transform'], returns: 'argument', args: 'object:0=data' },
    {
      in: 'pandas',
      names: 'to_numeric to_datetime cut qcut factorize melt pivot json_normalize',
      roles: ['prepare'],
      returns: 'argument',
      args: 'object:0=arg|x|values|frame|data',
    },
    {
      in: 'pandas',
      names: 'crosstab pivot_table',
      returns: 'groupedMetric',
      args: 'by:0=index object:1=columns',
    },
    {
      in: 'geopandas',
      names: 'read_file read_parquet',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=filename|path',
    },
    {
      on: 'frame',
      names: 'to_csv to_parquet to_feather to_excel to_pickle to_json to_sql to_hdf to_stata',
      args: 'path:0=path_or_buf|path|excel_writer|name',
    },
    {
      on: 'frame',
      names: `fillna dropna drop_duplicates replace astype apply map applymap assign merge join melt pivot explode
        interpolate clip where mask bfill ffill transform stack unstack`,
      roles: ['prepare'],
      returns: 'self',
    },
    {
      on: 'frame',
      names: `copy drop rename reset_index set_index sort_values sort_index query filter head tail round reindex
        select_dtypes nlargest nsmallest truncate convert_dtypes infer_objects squeeze to_frame between isin`,
      returns: 'self',
    },
    { on: 'frame', names: 'groupby', makes: 'groupedFrame', args: 'by:0=by' },
    { on: 'frame', names: 'pivot_table', returns: 'groupedMetric', args: 'by=index' },
    { on: 'frame', names: 'sample', args: 'trials:0=n seed=random_state', returns: 'self' },
    { on: 'frame', names: 'plot hist boxplot', roles: ['plot'] },
    { on: 'groupedFrame', names: 'get_group', makes: 'frame' },
    {
      on: 'groupedFrame',
      names: 'apply agg aggregate mean median sum count size std var min max describe value_counts nunique',
      returns: 'groupedMetric',
    },
    { on: 'groupedFrame', names: 'transform filter head tail sample', makes: 'frame' },
  ],
};

export const arrays: ApiTable = {
  library: 'NumPy and SciPy',
  modules: ['numpy', 'scipy', 'cupy', 'jax'],
  source: 'NumPy 1.24 and SciPy 1.10',
  reviewed: '2026-11-24',
  verified: true,
  aliases: { cupy: 'numpy', 'jax.numpy': 'numpy' },
  groups: [
    {
      in: 'numpy',
      names: 'load loadtxt genfromtxt fromfile memmap recfromcsv',
      roles: ['load'],
      makes: 'array',
      args: 'source:0=file|fname|filename',
    },
    {
      names: 'scipy.io.{loadmat arff.loadarff}',
      roles: ['load'],
      makes: 'array',
      args: 'source:0=file_name|f',
    },
    { names: 'scipy.sparse.load_npz', roles: ['load'], makes: 'array', args: 'source:0=file' },
    { in: 'numpy', names: 'split array_split', roles: ['split'], returns: 'parts', args: 'object:0=ary' },
    {
      in: 'numpy',
      names: `array asarray ascontiguousarray copy ravel reshape squeeze expand_dims nan_to_num log log1p log2 log10 exp
        expm1 sqrt abs absolute round clip where vstack hstack column_stack concatenate stack delete append unique sort
        transpose float32 int64 atleast_2d`,
      returns: 'argument',
      args: 'object:0=a|object|x|arr|arrays|tup',
    },
    { in: 'numpy.random', names: 'seed default_rng RandomState', roles: ['seed'] },
    { in: 'random', names: 'seed', roles: ['seed'] },
    {
      names: `scipy.stats.{pearsonr spearmanr kendalltau ttest_ind ttest_rel mannwhitneyu chi2_contingency f_oneway
        kruskal ks_2samp wilcoxon shapiro fisher_exact linregress}`,
      roles: ['infer'],
    },
    { in: 'scipy.optimize', names: 'curve_fit', roles: ['infer'] },
    { on: 'array', names: 'copy astype reshape ravel flatten squeeze transpose', returns: 'self' },
  ],
};

export const frames: ApiTable = {
  library: 'polars, dask, vaex, duckdb, pyarrow, seaborn',
  modules: ['polars', 'dask', 'vaex', 'datatable', 'duckdb', 'pyarrow', 'seaborn', 'vega_datasets'],
  source: 'project documentation of polars, dask, vaex, duckdb, pyarrow, seaborn',
  reviewed: '2026-11-24',
  verified: true,
  groups: [
    {
      names: `polars.{read_csv read_csv_batched scan_csv read_parquet scan_parquet read_json read_ndjson scan_ndjson
        read_excel read_ipc scan_ipc read_avro read_delta scan_delta}`,
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=source',
    },
    {
      names: 'polars.{read_database read_database_uri}',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=query',
    },
    { names: 'polars.{DataFrame LazyFrame}', makes: 'frame', args: 'object:0=data' },
    { names: 'polars.from_pandas', returns: 'argument', args: 'object:0=data' },
    { names: 'polars.concat', returns: 'argument', args: 'object:0=items' },
    {
      names: 'dask.dataframe.{read_csv read_table read_parquet read_json read_hdf read_sql_table read_orc}',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=urlpath|path|url_path|pattern',
    },
    { names: 'dask.dataframe.from_pandas', returns: 'argument', args: 'object:0=data' },
    {
      names: 'dask_ml.model_selection.train_test_split',
      roles: ['split'],
      returns: 'parts',
      args: 'object:0+',
    },
    {
      names: 'vaex.{open from_csv}',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=path|filename_or_buffer',
    },
    { names: 'datatable.fread', roles: ['load'], makes: 'frame', args: 'source:0=anysource' },
    {
      names: 'duckdb.{read_csv read_parquet read_json sql query}',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=path_or_buffer|query|file_glob',
    },
    {
      names: 'pyarrow.{parquet.read_table csv.read_csv feather.read_table feather.read_feather}',
      roles: ['load'],
      makes: 'frame',
      args: 'source:0=source|input_file',
    },
    { names: 'seaborn.load_dataset', roles: ['loadBuiltin'], makes: 'frame', args: 'source:0=name' },
    { names: 'vega_datasets.{data.* local_data.*}', roles: ['loadBuiltin'], makes: 'frame', verified: false },
    {
      names: `seaborn.{barplot boxplot violinplot countplot histplot displot catplot pointplot stripplot swarmplot
        kdeplot scatterplot lineplot relplot}`,
      roles: ['plot'],
      args: 'frame=data by=hue',
    },
    { names: 'seaborn.{heatmap pairplot lmplot regplot jointplot clustermap}', roles: ['plot'] },
  ],
};
